/** Every screen of the assistant, held word by word in files beside these tests. */
package org.caseassistant.persistence.screens;
