import Bitcoin
import Channels
import Simulation
import Testing
import Timelock

@testable import Telling

@Suite("Moves told")
struct MoveSentenceTests {
  private static let amount = Amount(uncheckedSatoshis: 5_000)

  static let sentences: [(Move<Timelock>, String)] = [
    (.open, "The payer is told to open the channel."),
    (.giveUp(.payee), "The payee is told to give up and to leave alone."),
    (.askBackwards(amount), "The payer asks for 5,000 sat back."),
    (.mine(2, .without([.changed(.refund)])), "Miners find 2 blocks without the changed refund."),
    (
      .cut(to: .payee, message: 1),
      "A connection breaks: message 1 to the payee is lost, and all that was sent behind it."
    ),
    (
      .broadcast(by: .payer, .commitment(3), .everythingToPayer(fee: amount)),
      "The payer broadcasts commitment 3, with everything but a fee of 5,000 sat to the payer."
    ),
    (
      .tamper(to: .payee, message: 0, .toPayee(amount), .again),
      "The payer changes message 0 to the payee: with 5,000 sat to the payee."
    ),
    (
      .tamper(to: .payee, message: 0, .highS, .not),
      "The network changes message 0 to the payee: with the high S of its signature."
    ),
  ]

  @Test("a move is a sentence about the one who makes it", arguments: sentences)
  func tells(move: Move<Timelock>, sentence: String) {
    #expect(move.sentence == sentence)
  }

  static let refusals: [(MoveRefusal<Timelock>, String, String)] = [
    (.nothingSent(by: .payee), "the payee has nothing to send", "give it something to say before"),
    (
      .cannotChange(.commitment(2), .swapOutputs),
      "commitment 2 has nothing for the change 'swap-outputs'", "change it in another way"
    ),
    (
      .ledger(.unknownTransaction(.doubleSpend)), "nobody has made the double-spend yet",
      "make it before, or leave it out"
    ),
    (.trick(.notOpen), "the channel is not open", "open the channel before"),
  ]

  @Test("a move that cannot happen says why, and what would let it", arguments: refusals)
  func refuses(refusal: MoveRefusal<Timelock>, words: String, remedy: String) {
    #expect([refusal.words, refusal.remedy] == [words, remedy])
  }
}
