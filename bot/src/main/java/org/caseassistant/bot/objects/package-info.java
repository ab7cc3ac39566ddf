/** Keeps contents of files in S3-compatible storage; the only package that knows it. */
package org.caseassistant.bot.objects;
