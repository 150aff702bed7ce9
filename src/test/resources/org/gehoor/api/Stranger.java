import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ReadApi;
import org.openapitools.client.api.ReplyApi;
import org.openapitools.client.model.Entry;
import org.openapitools.client.model.NewReply;
import org.openapitools.client.model.Written;

/// Somebody who knows nothing of us but the document: reads a conversation that was picked up, and replies.
public class Stranger {

    public static void main(String... args) throws ApiException {
        ApiClient client = new ApiClient();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + args[0]));
        var read = new ReadApi(client);
        var conversation = read.listConversations("with_person", null, null, null, null, 10).getConversations().get(0);
        System.out.println("gist: " + read.getConversation(conversation.getId(), null).getGist());
        for (Entry entry : read.listEntries(conversation.getId(), null, 200).getEntries()) {
            System.out.println(entry.getSequence() + " " + entry.getAuthor().getKind() + " " + entry.getKind());
        }
        Written written = new ReplyApi(client).reply(conversation.getId(), "stranger-1", new NewReply().text("Ik heb het nagekeken."), null);
        System.out.println("replied: " + written.getEntry().getText() + " | " + written.getConversation().getTurn());
        try {
            new ReplyApi(client).reply(conversation.getId(), "stranger-2", new NewReply().text(" "), null);
        } catch (ApiException refused) {
            System.out.println("refused: " + refused.getCode() + " " + refused.getResponseBody());
        }
    }
}
