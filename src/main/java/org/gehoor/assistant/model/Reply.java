package org.gehoor.assistant.model;

import java.util.ArrayList;
import java.util.List;
import org.gehoor.conversation.LanguageModel.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the model said, as data.
record Reply(List<Claim> claims) {

    private static final int MOST = 12;

    Reply {
        claims = List.copyOf(claims);
    }

    /// Reads the JSON object in the answer; some models put a fence around it.
    ///
    /// @throws Failure NOT_UNDERSTOOD
    static Reply of(String said) {
        int begin = said.indexOf('{');
        int end = said.lastIndexOf('}');
        if (begin < 0 || end < begin) {
            throw new Failure(Trouble.NOT_UNDERSTOOD);
        }
        try {
            JsonNode sentences = JsonMapper.shared().readTree(said.substring(begin, end + 1)).path("sentences");
            if (!sentences.isArray() || sentences.size() > MOST) {
                throw new Failure(Trouble.NOT_UNDERSTOOD);
            }
            var claims = new ArrayList<Claim>();
            for (JsonNode sentence : sentences) {
                claims.add(new Claim(sentence.path("text").asString(""), sentence.path("passage").asInt(0)));
            }
            return new Reply(claims);
        } catch (JacksonException nonsense) {
            throw new Failure(Trouble.NOT_UNDERSTOOD);
        }
    }
}
