import Bitcoin
import Channels
import Checker
import Testing

@testable import Simulation
@testable import Timelock
@testable import Walkthroughs

@Suite("What a scene shows of the channel")
struct SceneTests {
  /// Three payments are made, in steps of two blocks, and nothing is closed.
  private static func paid() throws -> Scene<Timelock> {
    try Walkthrough<Timelock>.ladder(step: 2, delay: 2).played().scenes[0]
  }

  @Test("a transaction's fee is what it spends less all that it pays")
  func fee() throws {
    let scene = try Self.paid()
    let channel = try #require(scene.moment.channel)
    for name: Timelock.TransactionName in [.refund, .commitment(1), .commitment(3)] {
      #expect(scene.portrait(.channel(name))?.fee == channel.closingFee)
    }
    let funding = try #require(scene.portrait(.channel(.funding)))
    let spent = funding.sources.reduce(0) { $0 + ($1.value?.satoshis ?? 0) }
    let paid = funding.transaction.outputs.reduce(0) { $0 + $1.value.satoshis }
    #expect(funding.fee?.satoshis == spent - paid && spent > paid)
  }

  @Test("what lies under both keys is no fee yet")
  func fees() throws {
    let scene = try Self.paid()
    let fee = try #require(scene.portrait(.channel(.funding))?.fee)
    #expect(scene.outcome.locked > .zero)
    #expect(scene.value(of: .outcome(.fees)) == .amount(fee))
  }

  @Test(
    "of many rungs the first and the last are shown, as many as asked for",
    arguments: [
      (1, [0, 3]), (2, [0, 3]), (3, [0, 2, 3]), (4, [0, 1, 2, 3]), (9, [0, 1, 2, 3]),
    ])
  func rungs(count: Int, states: [UInt32]) throws {
    #expect(try Self.paid().rungs(atMost: count).map(\.state) == states)
  }

  @Test("the table of the ladder says for how many blocks a state is alone")
  func ladder() throws {
    let table = try #require(Self.paid().ladderTable)
    let alone = table.rows.map { $0[3] }
    let two = Table<Timelock>.Cell.value(.blocks(2))
    #expect(alone == [.words("ever after"), two, two, two])
  }

  @Test("an input that is final is called so", arguments: [InputSequence.final, .lockTimeEnabled])
  func sequence(sequence: InputSequence) throws {
    let point = OutPoint(txid: .zero, index: 0)
    let transaction = Transaction(
      inputs: [TransactionInput(previousOutput: point, sequence: sequence)],
      outputs: [], lockTime: LockTime(rawValue: 100))
    let fields = TransactionAnatomy(transaction).fields
    let field = try #require(fields.first { $0.name == "nSequence" })
    #expect(field.meaning.hasPrefix("final:") == (sequence == .final))
    #expect(field.meaning.hasPrefix("not final:") == (sequence != .final))
  }
}

@Suite("How a story ends")
struct EndingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var locked: Int64 = 0
    var isClaimed = false
    var shortOf: PerRole<PaymentRole, Int64> = PerRole(payer: 0, payee: 0)
    let ending: Ending<PaymentRole>

    var testDescription: String {
      "\(locked) locked, claimed \(isClaimed), short \(shortOf): \(ending)"
    }
  }

  static let cases = [
    Case(ending: .asAgreed),
    Case(locked: 1, isClaimed: true, ending: .asAgreed),
    Case(locked: 1, ending: .nobody),
    Case(shortOf: PerRole(payer: 0, payee: 1), ending: .takesMore(.payer)),
    Case(
      locked: 1, isClaimed: true, shortOf: PerRole(payer: 0, payee: 1), ending: .takesMore(.payer)),
    Case(locked: 1, shortOf: PerRole(payer: 0, payee: 1), ending: .nobody),
    Case(shortOf: PerRole(payer: 1, payee: 0), ending: .takesMore(.payee)),
    Case(locked: 1, isClaimed: true, shortOf: PerRole(payer: 1, payee: 0), ending: .nobody),
    Case(shortOf: PerRole(payer: 1, payee: 1), ending: .takesMore(.payer)),
  ]

  @Test("follows from what is lost, locked, and within somebody's reach", arguments: cases)
  func ending(item: Case) {
    let claim = Claim<Timelock>(
      transaction: .refund, amount: .zero, firstBlock: BlockHeight(uncheckedValue: 1))
    let standing = Trace<Timelock>.Standing(
      height: .genesis, agreed: PerRole(payer: nil, payee: nil),
      onChain: PerRole(payer: .zero, payee: .zero),
      claimable: PerRole(payer: item.isClaimed ? claim : nil, payee: nil), goods: .zero,
      held: PerRole(payer: 0, payee: 0), phases: PerRole(payer: .leaving, payee: .leaving))
    let outcome = Trace<Timelock>.Outcome(
      confirmed: [], change: PerRole(payer: 0, payee: 0), goods: .zero,
      shortfall: PerRole(
        payer: Amount(uncheckedSatoshis: item.shortOf.payer),
        payee: Amount(uncheckedSatoshis: item.shortOf.payee)),
      locked: Amount(uncheckedSatoshis: item.locked))
    #expect(Timelock.ending(outcome, standing) == item.ending)
  }

  @Test(
    "has a stable name, and all of them are offered as answers",
    arguments: zip(
      Ending<PaymentRole>.allCases,
      ["as-agreed", "payer-takes-more", "payee-takes-more", "nobody"]))
  func names(ending: Ending<PaymentRole>, name: String) {
    #expect(ending.rawValue == name)
    #expect(Ending<PaymentRole>.allCases.count == 4)
  }
}
