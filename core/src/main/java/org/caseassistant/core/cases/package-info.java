/**
 * Cases, the drafts they come from, who may see them, and the repositories that keep them. Which database that is, is
 * another module's business.
 */
package org.caseassistant.core.cases;
