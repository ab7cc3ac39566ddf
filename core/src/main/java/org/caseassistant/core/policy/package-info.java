/** Who may do what. Everything that somebody does or is shown is asked about here, and what is not allowed is refused. */
package org.caseassistant.core.policy;
