package org.caseassistant.bot.contract;

import java.util.List;
import java.util.Map;
import org.caseassistant.core.chat.ChatSurface;

/** A platform on which contacts talk in direct messages and staff work in channels. People are named by address. */
public interface DeskSide extends AutoCloseable {
    /** A channel of this name in which these people are. */
    void channel(String name, String... people);

    /** Somebody gives a command of one word and a subcommand in a channel, with what follows it. */
    void commands(String email, String channel, String command, String subcommand, String rest);

    /** Somebody gives a command to the assistant alone. */
    void commands(String email, String command, String subcommand, String rest);

    /** Somebody writes to the assistant. */
    void writes(String email, String words);

    /** Somebody writes to the assistant as an answer to its latest message that says this. */
    void answers(String email, String said, String words);

    /** Somebody sends the assistant a text as a file. */
    void gives(String email, String name, String text);

    /** What is in the files that nobody but this person was handed, the latest one last. */
    List<String> handed(String email);

    /** Somebody presses a button of the latest message that has it. */
    void presses(String email, String label);

    /** Somebody presses a button of a card in a channel. */
    void presses(String email, String channel, String label);

    /** Somebody fills in the form that has opened, and sends it. */
    void fills(String email, Map<String, String> typed, Map<String, String> chosen);

    /** Somebody writes in the thread of the first message of a channel, and names the assistant first. */
    void marks(String email, String channel, String words);

    /** Somebody writes there for the others alone. */
    void talks(String email, String channel, String words);

    /** Somebody edits what they last wrote to the assistant. */
    void edits(String email, String words);

    /** Somebody deletes what they last wrote to the assistant. */
    void deletes(String email);

    /** Sends anew what the platform last told of. */
    void repeats();

    /** All that only this person sees. */
    String seen(String email);

    /** What everybody sees in a channel, outside of threads. */
    List<String> posted(String email, String channel);

    /** What stands in the thread of the first message of a channel. */
    List<String> thread(String email, String channel);

    /** Where deliveries go. */
    ChatSurface chat();

    @Override
    void close();
}
