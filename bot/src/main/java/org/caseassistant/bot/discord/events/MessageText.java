package org.caseassistant.bot.discord.events;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.caseassistant.bot.chat.Written;

/** What a message of a person says, with what stands out in it marked, and names instead of mentions. */
final class MessageText {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\p{Punct}])");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\\n]+)\\]\\(<?(https?://[^\\s()<>]+)>?\\)");
    private static final Pattern ITEM = Pattern.compile("(?m)^([ ]*)[-*] ");
    private static final Pattern MENTION = Pattern.compile("<(@!?|#|@&)(\\d+)>");
    private static final Pattern EMOJI = Pattern.compile("<a?(:[A-Za-z0-9_]+:)\\d+>");

    private MessageText() {}

    /**
     * Reads it.
     *
     * @param text the message's, or the end of it
     */
    static String of(Message message, String text) {
        String escaped = ESCAPED.matcher(text).replaceAll(found -> quoted(found.group(1)));
        String named = MENTION.matcher(escaped).replaceAll(
                found -> quoted(name(message.getMentions(), found.group(1), found.group(2), found.group())));
        String emoji = EMOJI.matcher(named).replaceAll(found -> quoted(found.group(1)));
        String links = LINK.matcher(emoji).replaceAll("$1 ($2)");
        String addresses = ADDRESS.matcher(links).replaceAll(found -> quoted(found.group()));
        return Written.IN_DISCORD.read(ITEM.matcher(addresses).replaceAll("$1• "));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(Written.kept(text));
    }

    private static String name(Mentions mentions, String kind, String id, String otherwise) {
        return switch (kind) {
            case "#" ->
                named(mentions.getChannels().stream().collect(Collectors.toMap(
                        GuildChannel::getId, channel -> "#" + channel.getName(), (one, _) -> one)), id, otherwise);
            case "@&" ->
                named(mentions.getRoles().stream().collect(Collectors.toMap(
                        Role::getId, role -> "@" + role.getName(), (one, _) -> one)), id, otherwise);
            default ->
                named(mentions.getUsers().stream().collect(Collectors.toMap(
                        User::getId, user -> "@" + user.getEffectiveName(), (one, _) -> one)), id, otherwise);
        };
    }

    private static String named(Map<String, String> names, String id, String otherwise) {
        return names.getOrDefault(id, otherwise);
    }
}
