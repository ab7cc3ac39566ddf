package org.caseassistant.bot.discord.emulator;

/** Hands each request to those who answer it. */
final class RestApi {

    private final World world;

    private final AccountRoutes accounts;

    private final ChannelRoutes channels;

    private final Callbacks callbacks;

    private final Answers answers;

    RestApi(World world) {
        this.world = world;
        var messages = new Messages(world);
        accounts = new AccountRoutes(world);
        channels = new ChannelRoutes(world, messages);
        callbacks = new Callbacks(world, messages);
        answers = new Answers(world, messages);
    }

    Reply answer(Request request) throws ApiError {
        return world.refusable(() -> switch (request.route()) {
            case GATEWAY, GATEWAY_BOT, SELF, USER, CREATE_DM, APPLICATION, OAUTH_APPLICATION, GUILD, MEMBER ->
                accounts.handle(request);
            case COMMANDS, OVERWRITE_COMMANDS, CREATE_COMMAND, COMMAND, EDIT_COMMAND, DELETE_COMMAND, GUILD_COMMANDS,
                    OVERWRITE_GUILD_COMMANDS, CREATE_GUILD_COMMAND, GUILD_COMMAND, EDIT_GUILD_COMMAND,
                    DELETE_GUILD_COMMAND ->
                world.commands().handle(request);
            case CALLBACK -> callbacks.answer(request);
            case FOLLOW_UP, GET_ANSWER, EDIT_ANSWER, DELETE_ANSWER -> answers.handle(request);
            case CHANNEL, EDIT_CHANNEL, MESSAGES, CREATE_MESSAGE, MESSAGE, EDIT_MESSAGE, DELETE_MESSAGE,
                    CREATE_THREAD_FROM_MESSAGE, CREATE_THREAD, TYPING ->
                channels.handle(request);
        });
    }
}
