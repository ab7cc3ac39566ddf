package org.caseassistant.bot.discord.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.checkbox.Checkbox;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with the app and how it answers, with the real JDA. */
class InteractionsTest {

    private final TestClock clock = new TestClock();

    private final DiscordEmulator discord = DiscordEmulator.start(clock);

    private final DiscordUser maria = discord.user("Maria", "es-ES");

    private final DiscordUser tom = discord.user("Tom", "en-US");

    private final Guild guild = discord.guild("Northwind ISD").add(maria).add(tom);

    private final String help = guild.channel("help");

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private SampleBot bot;

    @BeforeEach
    void start() {
        bot = SampleBot.at(discord);
        MessageRequest.setDefaultMentions(List.of());
        bot.jda().updateCommands().addCommands(
                Commands.slash("case", "Cases").setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                        .addSubcommands(new SubcommandData("open", "Opens a case").addOptions(
                                new OptionData(OptionType.STRING, "type", "What it is about").setAutoComplete(true),
                                new OptionData(OptionType.ATTACHMENT, "file", "A picture")),
                                new SubcommandData("help", "Helps")),
                Commands.message("Open a case")).complete();
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        assertThat(bot.failures()).isEmpty();
    }

    @Test
    void aCommandIsAnsweredInTheChannel() {
        bot.on(SlashCommandInteractionEvent.class, e -> e.reply("Hello " + e.getUserLocale().getLocale() + " in "
                + e.getGuild().getName() + " from " + e.getOption("type").getAsString()).queue());

        var delivery = maria.commandIn(help, "case open", Option.of("type", "printers"));

        assertThat(delivery.callbackType()).isEqualTo(4);
        assertThat(maria.lastMessage().content()).isEqualTo("Hello es-ES in Northwind ISD from printers");
        assertThat(tom.messagesIn(help)).hasSize(1);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void anEphemeralAnswerIsForOnePersonsEyes() {
        bot.on(SlashCommandInteractionEvent.class, e -> e.reply("Secret").setEphemeral(true).queue());

        maria.commandIn(help, "case help");

        assertThat(maria.lastMessage().ephemeral()).isTrue();
        assertThat(tom.seen()).isEmpty();
    }

    @Test
    void aDeferralIsFilledLater() {
        bot.on(SlashCommandInteractionEvent.class, e -> {
            e.deferReply(true).complete();
            var container = Container.of(TextDisplay.of("Found **it**"), ActionRow.of(Button.primary("go", "Go")))
                    .withAccentColor(0x336699);
            e.getHook().editOriginalComponents(container).useComponentsV2().complete();
            e.getHook().sendMessage("More").setEphemeral(true).complete();
        });

        var delivery = maria.command("case help");

        assertThat(delivery.callbackType()).isEqualTo(5);
        maria.awaitMessage("More");
        var answer = delivery.message().orElseThrow();
        assertThat(answer.lines()).containsExactly("Found **it**", "[Go]");
        assertThat(answer.loading()).isFalse();
        assertThat(maria.transcript()).allMatch(ShownMessage::ephemeral).hasSize(2);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aButtonEditsItsMessage() {
        bot.on(SlashCommandInteractionEvent.class,
                e -> e.reply("Sure?").addComponents(ActionRow.of(Button.danger("yes:1", "Yes"))).queue());
        bot.on(ButtonInteractionEvent.class,
                e -> e.editMessage("Done by " + e.getComponentId()).setComponents().queue());
        maria.command("case help");

        var delivery = maria.click("Yes");

        assertThat(delivery.callbackType()).isEqualTo(7);
        assertThat(maria.lastMessage().lines()).containsExactly("Done by yes:1");
        assertThat(maria.lastMessage().updates()).isEqualTo(1);
        assertThatThrownBy(() -> maria.click("Yes")).isInstanceOf(AssertionError.class).hasMessageContaining("Done");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aChoiceIsDeferredAndItsMessageEditedLater() {
        bot.on(SlashCommandInteractionEvent.class, e -> e.reply("Which?").addComponents(ActionRow.of(
                StringSelectMenu.create("menu").setPlaceholder("Choose").setRequiredRange(1, 2)
                        .addOption("Printer", "p").addOption("Network", "n").addOption("Account", "a").build()))
                .queue());
        bot.on(StringSelectInteractionEvent.class, e -> {
            e.deferEdit().complete();
            e.getHook().editOriginal("You chose " + e.getValues()).setComponents().complete();
        });
        maria.command("case help");
        assertThat(maria.lastMessage().options()).containsExactly("Printer", "Network", "Account");

        assertThatThrownBy(() -> maria.lastMessage().pick("Printer", "Network", "Account"))
                .hasMessageContaining("From 1 to 2");
        var delivery = maria.pick("Printer", "Account");

        assertThat(delivery.callbackType()).isEqualTo(6);
        maria.awaitMessage("You chose [p, a]");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void suggestionsComeWhileAnOptionIsTyped() {
        bot.on(CommandAutoCompleteInteractionEvent.class,
                e -> e.replyChoiceStrings(e.getFocusedOption().getValue() + "1", "other").queue());

        assertThat(maria.autocomplete("case open", "type", "pri")).extracting(Choice::value)
                .containsExactly("pri1", "other");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aFormTakesAllKindsOfInput() {
        bot.on(SlashCommandInteractionEvent.class, e -> e.replyModal(Modal.create("form:1", "A case").addComponents(
                Label.of("Title", "In a few words",
                        TextInput.create("title", TextInputStyle.SHORT).setRequiredRange(3, 20).build()),
                Label.of("Place",
                        StringSelectMenu.create("place").addOption("Hall", "h").addOption("Gym", "g").build()),
                Label.of("How bad", RadioGroup.create("bad").addOption("Low", "1").addOption("High", "2").build()),
                Label.of("Who", CheckboxGroup.create("who").addOption("Pupils", "p").addOption("Staff", "s").build()),
                Label.of("Files", AttachmentUpload.create("files").setRequiredRange(1, 2).build())).build()).queue());
        bot.on(ModalInteractionEvent.class, e -> {
            heard.add(e.getModalId() + " " + e.getValue("title").getAsString() + " "
                    + e.getValue("place").getAsStringList() + " " + e.getValue("bad").getAsString() + " "
                    + e.getValue("who").getAsStringList() + " "
                    + e.getValue("files").getAsAttachmentList().getFirst().getFileName());
            e.reply("Thanks").queue();
        });
        maria.command("case help");

        var modal = maria.modal();
        assertThat(modal.title()).isEqualTo("A case");
        assertThat(modal.missing()).hasSize(5);
        assertThatThrownBy(modal::submit).hasMessageContaining("Title is required");
        modal.fill("Title", "Door").pick("Place", "Gym").pick("How bad", "High").pick("Who", "Pupils", "Staff")
                .upload("Files", DiscordFile.text("door.txt", "open"));
        maria.submitModal();

        assertThat(heard).containsExactly("form:1 Door [g] 2 [p, s] door.txt");
        assertThat(maria.openModal()).isEmpty();
        assertThat(maria.lastMessage().content()).isEqualTo("Thanks");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aFormThatAButtonOpenedCanEditTheButtonsMessage() {
        bot.on(SlashCommandInteractionEvent.class,
                e -> e.reply("Fill in").addComponents(ActionRow.of(Button.primary("open", "Open"))).queue());
        bot.on(ButtonInteractionEvent.class, e -> e.replyModal(Modal.create("m", "More").addComponents(
                TextDisplay.of("Some **words**"), Label.of("Agreed", Checkbox.of("ok")),
                Label.of("Note", TextInput.create("note", TextInputStyle.PARAGRAPH).setRequired(false).build()))
                .build()).queue());
        bot.on(ModalInteractionEvent.class, e -> e.editMessage("Agreed: " + e.getValue("ok").getAsBoolean() + " '"
                + e.getValue("note").getAsString() + "'").setComponents().queue());
        maria.command("case help");
        maria.click("Open");

        maria.modal().check("Agreed", true).submit();

        assertThat(maria.lastMessage().content()).isEqualTo("Agreed: true ''");
        assertThat(maria.transcript()).hasSize(1);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aMessageCommandBringsTheMessage() {
        bot.on(MessageContextInteractionEvent.class,
                e -> e.reply("About: " + e.getTarget().getContentRaw()).setEphemeral(true).queue());
        var message = tom.writeIn(help, "The beamer is broken").message().orElseThrow();

        maria.messageCommand(maria.messagesIn(help).getLast(), "Open a case");

        assertThat(message.content()).isEqualTo("The beamer is broken");
        assertThat(maria.lastMessage().content()).isEqualTo("About: The beamer is broken");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aFileComesAsAnOptionAndGoesBackAsAnAttachment() {
        bot.on(SlashCommandInteractionEvent.class, e -> {
            e.deferReply().complete();
            var attachment = e.getOption("file").getAsAttachment();
            heard.add(attachment.getFileName() + " " + attachment.getSize());
            var file = FileUpload.fromStreamSupplier("copy.txt", () -> attachment.getProxy().download().join());
            e.getHook().editOriginal("Here").setFiles(file.setDescription("A copy")).complete();
        });

        maria.command("case open", Option.of("file", DiscordFile.text("notes.txt", "Grüße")));

        assertThat(maria.awaitMessage("Here").files()).containsExactly(DiscordFile.text("copy.txt", "Grüße"));
        assertThat(heard).containsExactly("notes.txt 7");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void silenceIsAFailureAndALateAnswerIsRefused() {
        discord.acknowledgeWithin(Duration.ofMillis(100));
        var late = new AtomicReference<SlashCommandInteractionEvent>();
        bot.on(SlashCommandInteractionEvent.class, late::set);

        var delivery = maria.command("case help");

        assertThat(delivery.acknowledged()).isFalse();
        assertThat(maria.problems()).containsExactly("The application did not respond");
        assertThatThrownBy(() -> late.get().reply("Late").complete()).isInstanceOfSatisfying(
                ErrorResponseException.class,
                x -> assertThat(x.getErrorResponse()).isEqualTo(ErrorResponse.UNKNOWN_INTERACTION));
        assertThat(discord.violations()).extracting(Violation::kind)
                .containsExactly(Violation.Kind.ACKNOWLEDGEMENT);
    }

    @Test
    void anEventThatComesTwiceCanBeAnsweredOnce() {
        var codes = new CopyOnWriteArrayList<Integer>();
        bot.on(SlashCommandInteractionEvent.class, e -> e.reply("Once").queue(null,
                x -> codes.add(((ErrorResponseException) x).getErrorCode())));
        var delivery = maria.command("case help");

        discord.gateway().repeat(delivery);

        Waiting.until(Screen.PATIENCE, () -> !codes.isEmpty(), () -> "No second answer");
        assertThat(codes).containsExactly(40060);
        assertThat(discord.violations()).isEmpty();
        assertThat(maria.transcript()).hasSize(1);
    }

    @Test
    void aTokenLivesForAQuarterOfAnHour() {
        var hooks = new CopyOnWriteArrayList<InteractionHook>();
        bot.on(SlashCommandInteractionEvent.class, e -> {
            e.reply("Wait").complete();
            hooks.add(e.getHook());
        });
        maria.command("case help");
        Waiting.until(Screen.PATIENCE, () -> !hooks.isEmpty(), () -> "No hook");
        clock.pass(Duration.ofMinutes(14));
        hooks.getFirst().editOriginal("Still here").complete();
        clock.pass(Duration.ofMinutes(2));

        assertThatThrownBy(() -> hooks.getFirst().sendMessage("Too late").complete())
                .isInstanceOfSatisfying(ErrorResponseException.class,
                        x -> assertThat(x.getErrorResponse()).isEqualTo(ErrorResponse.INVALID_WEBHOOK_TOKEN));
        assertThat(maria.lastMessage().content()).isEqualTo("Still here");
    }

    @Test
    void userTextThatPingsIsNoticed() {
        bot.on(SlashCommandInteractionEvent.class, e -> e.reply(new MessageCreateBuilder()
                .setContent("Hi @everyone and " + tom.mention())
                .setAllowedMentions(EnumSet.allOf(MentionType.class))
                .addFiles(FileUpload.fromData(new byte[] {1}, "a.png"))
                .build()).queue());

        maria.commandIn(help, "case help");

        assertThat(maria.lastMessage().files()).hasSize(1);
        assertThat(discord.liveMentions()).extracting(LiveMention::mention).containsExactly("@everyone", tom.mention());
        assertThat(discord.violations()).extracting(Violation::kind).containsOnly(Violation.Kind.MENTION);
    }
}
