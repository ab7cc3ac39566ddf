/** Changes of the contacts of an account that a case asks for: what would change, whether it can, and doing it. */
package org.caseassistant.core.contacts;
