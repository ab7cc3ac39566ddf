package org.caseassistant.core.catalog;

/**
 * One reason why a text is not a usable catalogue.
 *
 * @param file what the text is called
 * @param line where to look, from 1
 * @param what what is wrong, without a full stop
 * @param remedy what to write instead, as a sentence
 */
public record CatalogProblem(String file, int line, String what, String remedy) {

    /** One line for a terminal, such as {@code catalog.yaml:12: unknown key 'labl' in a field. Write 'label'.} */
    @Override
    public String toString() {
        return file + ":" + line + ": " + what + ". " + remedy;
    }
}
