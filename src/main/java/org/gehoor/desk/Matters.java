package org.gehoor.desk;

import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.SignsOfLife;
import org.gehoor.conversation.Timelines;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Lines;
import org.gehoor.queue.PickUp;

/// The rooms of floor 3 that a page of the desk reads.
record Matters(Conversations conversations, Timelines timelines, Participants participants, Promises promises, PickUp pickUp, Lines lines,
               CallBacks callBacks, SignsOfLife signs) {}
