package org.caseassistant.bot.contract;

import java.util.List;
import org.caseassistant.core.storage.UnitOfWork;

/** A person at a chat surface, for the contract: does things the way that surface's users do them. */
public interface SurfaceDriver extends AutoCloseable {
    /** From now on this person acts. */
    void actAs(String email);

    /** Opens a case of this type, by its label. */
    void open(String caseType);

    /** The label of the question on the screen; {@code Review} at the review. */
    String question();

    /** Types words. */
    void type(String words);

    /** Chooses from the menu on the screen, by labels. */
    void choose(List<String> labels);

    /** Presses the button with this label. */
    void press(String button);

    /** Gives a file. */
    void attach(String name, byte[] content);

    /** What is on the screen, for messages of failed tests and for looking for words. */
    String screen();

    /** Where the cases go. */
    UnitOfWork storage();

    @Override
    void close();
}
