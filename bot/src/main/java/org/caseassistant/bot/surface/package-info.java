/**
 * The chat platforms that a running program serves, each started and watched apart from the others. Here is what a new one
 * implements, {@link org.caseassistant.bot.surface.SurfaceStart} and
 * {@link org.caseassistant.bot.surface.RunningSurface}; none of them is known here.
 */
package org.caseassistant.bot.surface;
