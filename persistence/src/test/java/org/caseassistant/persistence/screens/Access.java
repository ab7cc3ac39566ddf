package org.caseassistant.persistence.screens;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.access.LinkRules;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.persistence.conversations.SamplePeople;

/** Who is behind a chat user: codes by e-mail, administrators, and workspaces that vouch for their users. */
final class Access implements Scenario {
    private static final Pattern CODE = Pattern.compile("(?m)^  \\| (\\d{6}) is your code");

    @Override
    public void play(Stage stage) {
        codes(stage);
        forms(stage);
        rations(stage);
        withoutMail(stage);
        administrators(stage);
        workspaces(stage);
        vouchedFor(stage);
    }

    private static String code(Stage stage) {
        Matcher code = CODE.matcher(stage.script.text());
        String found = "";
        while (code.find()) {
            found = code.group(1);
        }
        return found;
    }

    private static String another(String code) {
        return (code.charAt(0) == '1' ? "2" : "1") + code.substring(1);
    }

    private static void codes(Stage stage) {
        stage.scene("A code by e-mail");
        Player seven = stage.player("7", "");
        seven.says("/case", "/link", "/link maria", "/link nobody@elsewhere.example.org",
                "/link <mailto:" + SamplePeople.MARIA + "|Maria>");
        String code = code(stage);
        seven.pressesId("link");
        seven.says("/link code " + another(code), "/link code " + code, "/link code " + code, "/case list", "/unlink",
                "/case list");
        stage.scene("Codes end");
        seven.says("/link " + SamplePeople.TOM);
        code = code(stage);
        stage.passes(Duration.ofMinutes(10));
        seven.says("/link " + code);
    }

    private static void forms(Stage stage) {
        stage.scene("A code in a form");
        Player eight = stage.player("8", "").on(Player.FORMS);
        eight.says("/link " + SamplePeople.TOM);
        String code = code(stage);
        eight.presses("Enter the code");
        eight.changesForm(Map.of());
        eight.sendsForm(Map.of("code", Player.typed(another(code))));
        eight.sendsForm(Map.of("code", Player.typed("x")));
        eight.sendsForm(Map.of("code", Player.typed(code.substring(0, 3) + " " + code.substring(3))));
    }

    private static void rations(Stage stage) {
        stage.scene("Codes are rationed");
        Player nine = stage.player("9", "");
        for (int i = 0; i < 6; i++) {
            nine.says("/link somebody" + i + "@elsewhere.example.org");
        }
        stage.passes(Duration.ofHours(1));
        nine.says("/link somebody@elsewhere.example.org");
    }

    private static void withoutMail(Stage stage) {
        stage.scene("Where no e-mails are sent");
        AssistantSettings had = stage.settings();
        stage.sets(new AssistantSettings(
                had.phoneRegion(), had.draftLifetime(), had.largestFile(), had.fileTypes(), Optional.empty(),
                had.channelZone(), had.policy(), had.desk(), LinkRules.WITHOUT_MAIL, Optional.empty()));
        stage.player("10", "").says("/link " + SamplePeople.TOM);
        stage.sets(had);
    }

    private static void administrators(Stage stage) {
        stage.scene("Administrators link and unlink");
        Player eleven = stage.player("U11", Stage.TENANT);
        eleven.says("/case list");
        stage.nora.says("/contact link " + SamplePeople.GRACE + " U11");
        eleven.says("/case list");
        stage.nora.says("/contact link " + SamplePeople.GRACE + " <@U12|grace>",
                "/contact link " + SamplePeople.GRACE + " slack:T024BE7LD:U0G9QF9C6",
                "/contact link " + SamplePeople.GRACE + " discord:80351110224678912", "/contact unlink U11",
                "/contact unlink U11", "/contact unlink discord:80351110224678912",
                "/contact unlink " + SamplePeople.GRACE, "/contact unlink " + SamplePeople.GRACE);
        eleven.says("/case list");
    }

    private static void workspaces(Stage stage) {
        stage.scene("Workspaces are bound");
        stage.nora.says("/workspace list", "/workspace bind T9 Northfield Public Schools",
                "/workspace bind slack:T024BE7LD Northfield Public Schools; Riverside Unified School District",
                "/workspace bind discord:123 *", "/workspace bind T8 Nowhere; Elsewhere", "/workspace bind T8 ;",
                "/workspace list", "/workspace unbind T9", "/workspace list");
    }

    private static void vouchedFor(Stage stage) {
        stage.scene("A workspace that vouches for its users, and serves some");
        Player maria = stage.player("maria-there", "T5");
        stage.link(maria, SamplePeople.MARIA);
        Player sam = stage.player("sam-there", "T5");
        stage.link(sam, SamplePeople.SAM);
        maria.says("/case list");
        stage.stored(stores -> {
            stores.tenants()
                    .bind(new Tenant("test", "T5"), new Binding.OfAccounts(List.of(stores.directory()
                            .account("Northfield Public Schools")
                            .orElseThrow())), stage.now());
            return true;
        });
        maria.says("/case list", "/unlink", "/link " + SamplePeople.TOM);
        sam.says("/case list", "/link " + SamplePeople.TOM);
    }
}
