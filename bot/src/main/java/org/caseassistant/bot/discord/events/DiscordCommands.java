package org.caseassistant.bot.discord.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.caseassistant.bot.discord.wording.DiscordWords;
import org.caseassistant.core.assistant.AssistantFeatures;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.words.Words;

/** The commands as Discord registers them, made of the one list of commands. */
public final class DiscordCommands {
    /** Of a command and of an option (Application commands: structure). */
    private static final int DESCRIPTION = 100;

    /** Where a command can be used (Application commands: contexts). */
    private static final Set<String> PLACES = Set.of("contexts", "integration_types");

    /** The name of the option that is a file. */
    private static final String FILE = "file";

    private DiscordCommands() {}

    /**
     * All of them.
     *
     * @param everywhere whether they are registered for all servers, where they say where they can be used
     */
    public static List<CommandData> all(boolean everywhere) {
        Words words = DiscordWords.in(Locale.US);
        var all = new ArrayList<CommandData>();
        AssistantFeatures.ALL.commandNames().forEach(name -> all.add(slash(name, words)));
        all.add(Commands.message(words.say("discord.message-command")));
        if (everywhere) {
            all.forEach(command -> command.setContexts(
                    InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                    .setIntegrationTypes(IntegrationType.GUILD_INSTALL));
        }
        return all;
    }

    private static SlashCommandData slash(String name, Words words) {
        List<Command> commands = AssistantFeatures.ALL.commands().stream()
                .filter(command -> command.name().equals(name))
                .toList();
        SlashCommandData slash = Commands.slash(name, described(commands.getFirst(), words));
        if (commands.size() == 1) {
            return slash.addOptions(options(commands.getFirst(), words));
        }
        for (Command command : commands) {
            // Discord has no bare command beside subcommands: one with an argument is called like that.
            String called = command.subcommand().isEmpty() ? option(command) : command.subcommand();
            if (!called.isEmpty()) {
                slash.addSubcommands(
                        new SubcommandData(called, described(command, words)).addOptions(options(command, words)));
            }
        }
        return slash;
    }

    /**
     * What somebody gave, as it would be typed.
     *
     * @param channel the channel in which they gave it
     */
    static What.Command read(CommandInteractionPayload given, Optional<Channel> channel) {
        String subcommand = given.getSubcommandName() == null ? "" : given.getSubcommandName();
        boolean ours = command(given).filter(known -> known.subcommand().equals(subcommand)).isPresent();
        String typed = given.getOptions().stream()
                .filter(option -> option.getType() != OptionType.ATTACHMENT)
                .map(OptionMapping::getAsString)
                .collect(Collectors.joining(" "));
        return new What.Command(given.getName(), ((ours ? subcommand + " " : "") + typed).strip(), channel);
    }

    /** The files that were given with it. */
    static List<Attachment> files(CommandInteractionPayload given) {
        return given.getOptions().stream()
                .filter(option -> option.getType() == OptionType.ATTACHMENT)
                .map(OptionMapping::getAsAttachment)
                .toList();
    }

    /** Which of ours it is. */
    static Optional<Command> command(CommandInteractionPayload given) {
        String subcommand = given.getSubcommandName() == null ? "" : given.getSubcommandName();
        return AssistantFeatures.ALL.commands().stream()
                .filter(command -> command.name().equals(given.getName()))
                .filter(command -> command.subcommand().equals(subcommand)
                        || (command.subcommand().isEmpty() && option(command).equals(subcommand)))
                .findFirst();
    }

    private static String described(Command command, Words words) {
        String about = words.say(command.about());
        return about.length() <= DESCRIPTION ? about : about.substring(0, DESCRIPTION - 1) + "…";
    }

    /** What follows a command is one option, named as help calls it; never required, since the assistant asks. */
    private static List<OptionData> options(Command command, Words words) {
        var options = new ArrayList<OptionData>();
        if (!command.argument().isEmpty()) {
            options.add(new OptionData(
                    OptionType.STRING, option(command), command.argument(), false, command.suggestions().isPresent()));
        }
        if (command.files()) {
            options.add(new OptionData(OptionType.ATTACHMENT, FILE, words.say("discord.file")));
        }
        return options;
    }

    /** The name of the option that is what follows a command. */
    public static String option(Command command) {
        return command.argument().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    }

    /**
     * Whether what Discord has is what we would register.
     *
     * @param everywhere whether they are for all servers; Discord does not say of those for one where they can be used
     */
    public static boolean same(
            List<net.dv8tion.jda.api.interactions.commands.Command> theirs, List<CommandData> ours,
            boolean everywhere) {
        return texts(theirs.stream().map(CommandData::fromCommand).toList(), everywhere)
                .equals(texts(ours, everywhere));
    }

    private static Set<String> texts(List<CommandData> commands, boolean everywhere) {
        return commands.stream()
                .map(command -> new TreeMap<>(command.toData().toMap()))
                .peek(command -> command.keySet().removeIf(key -> !everywhere && PLACES.contains(key)))
                .map(TreeMap::toString)
                .collect(Collectors.toSet());
    }
}
