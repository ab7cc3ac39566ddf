package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Guild;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever was made for one user serves nobody else: not as it is, not elsewhere, not with another's name on it. */
class DiscordOwnerTest {
    private static final String NOT_YOURS = "That was made for somebody else";
    private static final String SECRET = "Expulsion hearing of a pupil";
    private static final Pattern CUSTOM_ID = Pattern.compile("\"custom_id\":\"([^\"]*~[^\"]*)\"");

    private final Set<String> menus = new LinkedHashSet<>();
    private final Set<String> buttons = new LinkedHashSet<>();
    private final Set<String> forms = new LinkedHashSet<>();
    private DiscordBench bench;
    private DiscordUser maria;

    @BeforeEach
    void start() throws Exception {
        bench = DiscordBench.start();
        maria = bench.user("maria.lopez@northfield.example.org");
        talk();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private void done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
        bench.settle();
        for (ShownMessage message : maria.seen()) {
            collect(message.object());
        }
    }

    private void collect(String json) {
        Matcher ids = CUSTOM_ID.matcher(json);
        while (ids.find()) {
            ("ms".indexOf(ids.group(1).charAt(0)) >= 0 ? menus : buttons).add(ids.group(1));
        }
    }

    private void write(String words, String answer) {
        maria.write(words);
        maria.awaitMessage(answer);
        bench.settle();
        maria.seen().forEach(message -> collect(message.object()));
    }

    /** Leaves a submitted case and a draft at its review, with all kinds of components on the way. */
    private void talk() {
        for (int round = 0; round < 2; round++) {
            done(maria.command("case open", Option.of("type", "ask a question")));
            done(maria.click("Fill in as one form"));
            done(maria.click("Use Maria Lopez"));
            done(maria.click("Use Medium"));
            write(SECRET, "Description");
            write("The description", "Noted so far");
            done(maria.click("Done"));
            done(maria.pick("Attendance"));
            done(maria.click("Skip"));
            done(maria.click("Skip"));
            if (round == 0) {
                done(maria.click("Submit"));
            }
        }
        done(maria.command("case list"));
        buttons.stream().filter(id -> id.contains("form")).forEach(id -> forms.add("f" + id.substring(id.indexOf('~'))));
        assertThat(buttons).hasSizeGreaterThan(15);
        assertThat(menus).hasSizeGreaterThan(2);
        assertThat(forms).isNotEmpty();
    }

    private String stored() {
        return bench.database().value("""
                select (select string_agg(d::text, ' ' order by d::text) from draft d)
                    || (select string_agg(c::text, ' ' order by c::text) from support_case c)""")
                .toString();
    }

    /** A message of each place that somebody can be: here, in another server, in their direct messages. */
    private List<ShownMessage> places(DiscordUser user) {
        Guild other = bench.discord().guild("Riverside").add(user);
        var places = new ArrayList<ShownMessage>();
        for (String channel : List.of(bench.channel(), other.channel("general"))) {
            user.commandIn(channel, "case help");
            bench.settle();
            places.add(user.messagesIn(channel).getLast());
        }
        user.command("case help");
        bench.settle();
        places.add(user.transcript().getLast());
        return places;
    }

    private void refused(DiscordUser user, Delivery delivery, String what, boolean named) {
        assertThat(delivery.acknowledged()).as("%s%n%s", what, bench.discord().violations()).isTrue();
        bench.settle();
        String last = user.lastMessage().asText();
        assertThat(last).as(what).isNotBlank().doesNotContain("Something went wrong");
        if (named) {
            assertThat(last).as(what).contains(NOT_YOURS);
        }
    }

    private static String owned(String id, DiscordUser user) {
        return id.replaceFirst("~[^~]*~", "~" + Long.toString(Long.parseLong(user.id()), 36) + "~");
    }

    private void attack(DiscordUser user) {
        String before = stored();
        for (ShownMessage at : places(user)) {
            for (String id : buttons) {
                refused(user, user.forge(at, id), id, true);
                refused(user, user.forge(at, owned(id, user)), id + " renamed", false);
            }
            for (String id : menus) {
                refused(user, user.forge(at, id, "attendance"), id, true);
                refused(user, user.forge(at, owned(id, user), "attendance"), id + " renamed", false);
                for (String kind : List.of("p0-a", "u", "w", "s0", "d1")) {
                    String other = kind + id.substring(id.indexOf('~'));
                    refused(user, user.forge(at, other, "1"), other, true);
                    refused(user, user.forge(at, owned(other, user), "1"), other + " renamed", false);
                }
            }
            for (String id : forms) {
                refused(user, user.forgeForm(at, id, "subject", "taken over"), id, true);
                refused(user, user.forgeForm(at, owned(id, user), "subject", "taken over"), id + " renamed", false);
                String search = "w" + id.substring(1);
                refused(user, user.forgeForm(at, search, "words", "a"), search, true);
                refused(user, user.forgeForm(at, owned(search, user), "words", "a"), search + " renamed", false);
            }
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(user.seenText()).doesNotContain(SECRET, "Maria", "Northfield");
    }

    @Test
    void notSomebodyOfAnotherAccount() {
        attack(bench.user("tom.becker@riverside.example.org"));
    }

    @Test
    void notAStranger() {
        attack(bench.stranger("mallory"));
    }
}
