package org.caseassistant.bot.config;

/**
 * Where the program listens for HTTP.
 *
 * @param port the port
 */
public record WebSettings(int port) {}
