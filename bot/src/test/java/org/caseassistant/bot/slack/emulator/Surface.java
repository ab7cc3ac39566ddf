package org.caseassistant.bot.slack.emulator;

/** Where blocks are shown (docs.slack.dev, App surfaces). */
enum Surface {
    MESSAGE, MODAL, HOME
}
