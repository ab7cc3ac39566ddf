package org.caseassistant.core.cases;

import java.util.Optional;

/** Our own names for the messages that show cases in chats: that of the case alone for its card. */
public final class MessageName {
    private static final String SAID = " said ";

    private static final String TOLD = " told ";

    private MessageName() {}

    /** The card of a case. */
    public static String card(CaseNumber number) {
        return number.toString();
    }

    /**
     * What was written in a case.
     *
     * @param entry the number of the entry
     */
    public static String said(CaseNumber number, long entry) {
        return number + SAID + entry;
    }

    /**
     * What somebody was told of a case.
     *
     * @param delivery its number in the outbox
     */
    public static String told(CaseNumber number, long delivery) {
        return number + TOLD + delivery;
    }

    /** The case that a message of this name shows; empty if it shows none. */
    public static Optional<CaseNumber> caseOf(String name) {
        return name.startsWith("CS-") ? CaseNumber.parse(name.split(" ", 2)[0]) : Optional.empty();
    }
}
