/**
 * What people see and do in a chat, whatever the platform: screens made of a closed vocabulary of views, interactions
 * as they come in, and the surface each platform implements.
 *
 * <p>Only vocabulary: what is shown and what an interaction means is decided in the package {@code assistant}, how it is
 * drawn in a platform's adapter.
 */
package org.caseassistant.core.chat;
