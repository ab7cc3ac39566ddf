/**
 * What is forgotten, deleted and moved in the background. Stands apart from the features and knows only stores.
 */
package org.caseassistant.core.upkeep;
