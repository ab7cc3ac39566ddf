/** What the emulators of chat platforms need of WebSockets. */
package org.caseassistant.bot.websocket;
