import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing

@testable import Telling
@testable import Timelock

@Suite("Events told")
struct EventStoryTests {
  private static let resume = Timelock.Message(channel: .zero, state: 4, body: .resume)
  private static let request = Timelock.Message(
    channel: .zero, state: 4, body: .request(toPayee: Amount(uncheckedSatoshis: 4_000)))
  private static let block = Ledger().draft(exactly: [], to: Script([0x51]))
  private static let transaction = Transaction(inputs: [], outputs: [])
  private static let name = String(transaction.txid.description.prefix(8))

  /// The events of a move, and the paragraphs about them.
  struct Told: Sendable {
    let events: [Event<Timelock>]
    let lines: [String]
  }

  private static func mined(
    _ height: UInt32, _ labels: [TransactionLabel<Timelock.TransactionName>] = []
  ) -> Event<Timelock> {
    .ledger(.mined(block, BlockHeight(uncheckedValue: height), labels))
  }

  private static func broadcast(
    _ verdict: Verdict, by role: PaymentRole? = .payer
  ) -> Event<Timelock> {
    .ledger(.broadcast(by: role, .channel(.refund), transaction, verdict))
  }

  static let told: [Told] = [
    Told(events: [], lines: []),
    Told(
      events: [.stored(.payer, 3), .sent(by: .payer, request), .delivered(to: .payee, request)],
      lines: [
        "payer: stores record 3; sends request 4 (4,000 sat to the payee)",
        "payee: receives request 4",
      ]),
    Told(
      events: [
        .lost(to: .payee, resume), .tampered(to: .payer, request),
        .rescheduled(to: .payee, request),
      ],
      lines: [
        "network: loses resume to the payee;"
          + " carries changed to the payer: request 4 (4,000 sat to the payee);"
          + " queues request 4 to the payee again"
      ]),
    Told(
      events: [
        mined(102), mined(103), mined(104, [.channel(.funding), .doubleSpend]), mined(105),
      ],
      lines: [
        "miners: find blocks 102 to 103; find block 104 with the funding, the double-spend;"
          + " find block 105"
      ]),
    Told(
      events: [
        .ledger(.reorganised(depth: 1)), mined(4_000), .ledger(.evicted(.channel(.commitment(3)))),
        .ledger(.evicted(.changed(.refund))),
      ],
      lines: [
        "miners: undo one block; find block 4,000",
        "network: drops commitment 3 from the mempool;"
          + " drops the changed refund from the mempool",
      ]),
    Told(
      events: [
        .crashed(.payer), .restarted(.payer, nil), .restarted(.payer, 8), .silent(.payee),
        .awake(.payee),
      ],
      lines: [
        "payer: crashes; starts again, with nothing stored; starts again from record 8",
        "payee: falls silent; is awake again",
      ]),
    Told(
      events: [
        .gained(.payee, Timelock.Holding(name: .refund, content: .funding(transaction))),
        .released(Amount(uncheckedSatoshis: 7_000)),
      ],
      lines: ["payee: now holds the refund; has handed over goods worth 7,000 sat"]),
    Told(
      events: [
        broadcast(.accepted(replaced: [])), broadcast(.accepted(replaced: [.zero])),
        broadcast(.handedToMiner),
      ],
      lines: [
        "payer: broadcasts the refund \(name): accepted;"
          + " broadcasts the refund \(name): accepted, in place of 00000000;"
          + " hands the refund \(name) to a miner"
      ]),
    Told(
      events: [.stored(.payer, 1), broadcast(.refused(.coinbase)), .stored(.payer, 2)],
      lines: [
        "payer: stores record 1", "payer: broadcasts the refund \(name): refused, coinbase",
        ": It makes new money, which only a block may do.", "payer: stores record 2",
      ]),
    Told(
      events: [.refused(by: .payee, .update(.replay(state: 3, latest: 7)))],
      lines: [
        "payee: refuses, by the rule 'replay'",
        ": What was said and done already is not done again. Here: state 3, latest 7."
          + " Nothing makes it acceptable any more.",
      ]),
    Told(
      events: [broadcast(.accepted(replaced: []), by: nil)],
      lines: ["somebody: broadcasts the refund \(name): accepted"]),
    Told(
      events: [Event<Timelock>](repeating: broadcast(.refused(.coinbase)), count: 9),
      lines: [String](
        repeating: "payer: broadcasts the refund \(name): refused, coinbase", count: 3
      ).flatMap { [$0, ": It makes new money, which only a block may do."] } + [
        ": ... 5 more like these", "payer: broadcasts the refund \(name): refused, coinbase",
        ": It makes new money, which only a block may do.",
      ]),
  ]

  @Test("what one actor does in a row shares a paragraph", arguments: told)
  func tells(_ told: Told) {
    let lines = EventStory(told.events).paragraphs.map { "\($0.word): \($0.text.text)" }
    #expect(lines == told.lines)
  }

  @Test("a long stretch of empty blocks is told as one")
  func joinsEmptyBlocks() {
    let story = EventStory<Timelock>((103...4_322).map { Self.mined($0) })
    #expect(story.paragraphs.map(\.text.text) == ["find blocks 103 to 4,322"])
  }

}
