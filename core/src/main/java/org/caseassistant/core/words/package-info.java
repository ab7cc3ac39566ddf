/**
 * Sentences for people: a {@link org.caseassistant.core.words.Phrase} says which sentence with which values,
 * {@link org.caseassistant.core.words.Words} finds it in a bundle of the reader's language. The bundles stand beside
 * the code that owns the sentences.
 */
package org.caseassistant.core.words;
