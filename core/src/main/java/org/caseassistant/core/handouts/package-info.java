/**
 * What files are made of that people are handed: transcripts, files of cases, charts. Pure data; each platform writes them
 * as it can.
 */
package org.caseassistant.core.handouts;
