/** What is written down about those who read or change the data of others, so that it can be asked about later. */
package org.caseassistant.core.audit;
