/** What is held about people is not kept for longer than the organisation wants, and is shown and erased on request. */
package org.caseassistant.core.privacy;
