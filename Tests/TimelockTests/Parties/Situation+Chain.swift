import Bitcoin
import Channels
import Hashing
import Testing

@testable import Timelock

/// What the chain shows.
extension Situation {
  /// Moments at which a party looks at the funding before it goes on.
  private static let careful: [Moment] = [
    .request, .proposalToPayer, .confirmationToPayee, .proposalToPayee, .settleToPayer,
    .settleToPayee,
  ]

  /// Each fault of the funding, met by each party at each message that would bind it, and at each
  /// order that would.
  static let ofFundings =
    BadFunding.all.flatMap { fault in
      careful.map { moment in
        Situation(
          "\(fault.name), \(moment.rawValue)", refusal: fault.refusal,
          goesThrough: fault.goesThrough,
          table: { try moment.table(receiverWaiving: $0) },
          change: { try $0.show(fault.facts($0), to: moment.receiver) },
          ask: { try $0.give($0.waiting(for: moment.receiver), to: moment.receiver) })
      } + orders(at: fault)
    } + shallow

  /// A funding that never was deep enough.
  private static let shallow = [
    Situation(
      "a funding with too few confirmations, order to pay",
      refusal: { _ in .funding(.notDeep(depth: 2, wanted: 3)) }, table: fresh,
      change: { try $0.look(tip: 202, depth: 2) },
      ask: { try $0.order(payer: .pay(sat(5_000))) }),
    Situation(
      "a funding that the payer has not looked for",
      refusal: { _ in .funding(.notDeep(depth: 0, wanted: 3)) }, table: fresh,
      ask: { try $0.order(payer: .close) }),
    Situation(
      "a funding with too few confirmations, request",
      refusal: { _ in .funding(.notDeep(depth: 2, wanted: 3)) }, table: fresh,
      change: { try $0.look(tip: 202, depth: 2) },
      ask: { table in
        let channel = try #require(table.payee.channel)
        try table.give(
          Timelock.Message(.request(toPayee: sat(5_000)), about: 1, of: channel), to: .payee)
      }),
  ]

  /// A channel whose funding was just broadcast.
  @Sendable private static func fresh(_ waived: Set<Timelock.Rule>) throws -> Table {
    var table = Table(
      Scene.terms(.payeeFirst), payer: Scene.payer(waiving: waived),
      payee: Scene.payee(waiving: waived))
    try table.order(payer: .open(table.terms))
    table.exchange()
    return table
  }

  private static func orders(at fault: BadFunding) -> [Situation] {
    [
      Situation(
        "\(fault.name), order to pay", refusal: fault.refusal, goesThrough: fault.goesThrough,
        table: paidOnce,
        change: { try $0.show(fault.facts($0), to: .payer) },
        ask: { try $0.order(payer: .pay(sat(5_000))) }),
      Situation(
        "\(fault.name), payer's order to close", refusal: fault.refusal,
        goesThrough: fault.goesThrough, table: paidOnce,
        change: { try $0.show(fault.facts($0), to: .payer) },
        ask: { try $0.order(payer: .close) }),
      Situation(
        "\(fault.name), payee's order to close", refusal: fault.refusal,
        goesThrough: fault.goesThrough, table: paidOnce,
        change: { try $0.show(fault.facts($0), to: .payee) },
        ask: { try $0.order(payee: .close) }),
    ]
  }

  /// State 1 is locked to 4,310: state 2 may be agreed on up to 4,303.
  static let ofLadders =
    [Moment.request, .proposalToPayer, .confirmationToPayee, .proposalToPayee].map { moment in
      Situation(
        "a predecessor that is too near, \(moment.rawValue)",
        refusal: { _ in tooNear },
        table: { try moment.table(receiverWaiving: $0, ladder: Scene.wideLadder) },
        change: { try $0.show($0.facts(tip: 4_304), to: moment.receiver) },
        ask: { try $0.give($0.waiting(for: moment.receiver), to: moment.receiver) })
    } + [
      Situation(
        "a predecessor that is too near, order to pay", refusal: { _ in tooNear },
        table: wideLadder, change: { try $0.show($0.facts(tip: 4_304), to: .payer) },
        ask: { try $0.order(payer: .pay(sat(5_000))) }),
      Situation(
        "a ladder that has come to its end, order to pay", refusal: { _ in exhausted },
        table: lastRung, ask: { try $0.order(payer: .pay(sat(5_000))) }),
      Situation(
        "a ladder that has come to its end, request", refusal: { _ in exhausted },
        table: lastRung,
        ask: { table in
          let channel = try #require(table.payee.channel)
          try table.give(
            Timelock.Message(.request(toPayee: sat(10_000)), about: 2, of: channel), to: .payee)
        }),
    ]

  private static let tooNear = Timelock.Refusal.update(
    .predecessorTooNear(tip: height(4_304), predecessor: height(4_310), Scene.wideLadder))

  @Sendable private static func wideLadder(_ waived: Set<Timelock.Rule>) throws -> Table {
    var terms = Scene.terms(.payeeFirst)
    terms.ladder = Scene.wideLadder
    var table = try Table.open(terms, payer: Scene.payer(waiving: waived))
    try table.pay(5_000)
    return table
  }

  private static let exhausted = Timelock.Refusal.update(
    .ladderExhausted(state: 2, refundHeight: height(402), step: 201))

  /// A ladder with room for one update, which is made: the second would be locked to height 0.
  @Sendable private static func lastRung(_ waived: Set<Timelock.Rule>) throws -> Table {
    var terms = Scene.terms(.payeeFirst)
    terms.ladder.refundHeight = height(402)
    terms.ladder.step = 201
    var table = Table(
      terms, payer: Scene.payer(waiving: waived), payee: Scene.payee(waiving: waived))
    try table.order(payer: .open(terms))
    table.exchange()
    try table.look(tip: 100)
    try table.pay(5_000)
    return table
  }
}

/// Something about the funding that keeps a party from going on.
struct BadFunding: Sendable {
  let name: String
  /// What is only in the mempool is not deep enough either.
  var goesThrough = true
  let refusal: @Sendable (Table) -> Timelock.Refusal
  let facts: @Sendable (Table) throws -> ChainFacts

  static let all = [
    BadFunding(
      name: "a funding that is gone",
      refusal: { _ in .funding(.reorganised(depth: 0, deepest: 3, wanted: 3)) },
      facts: { _ in ChainFacts(tip: height(203)) }),
    BadFunding(
      name: "a funding back in the mempool",
      refusal: { _ in .funding(.reorganised(depth: 0, deepest: 3, wanted: 3)) },
      facts: { table in
        let watch = try #require(table.funding)
        return ChainFacts(tip: height(203), funding: .waiting(watch.outPoint))
      }),
    BadFunding(
      name: "a funding reorganised to a lesser depth",
      refusal: { _ in .funding(.reorganised(depth: 2, deepest: 3, wanted: 3)) },
      facts: { $0.facts(tip: 202, depth: 2) }),
    BadFunding(
      name: "a funding that is spent in the mempool",
      refusal: { _ in .funding(.spent(by: Scene.stranger.txid, depth: 0)) },
      facts: { $0.facts(tip: 202, spender: .waiting(Scene.stranger)) }),
    BadFunding(
      name: "a funding that is spent in a block",
      refusal: { _ in .funding(.spent(by: Scene.stranger.txid, depth: 1)) },
      facts: { $0.facts(tip: 202, spender: .confirmed(Scene.stranger, depth: 1)) }),
    BadFunding(
      name: "a malleated funding in the mempool", goesThrough: false, refusal: malleated,
      facts: { table in
        ChainFacts(tip: height(203), funding: .waiting(try #require(table.elsewhere)))
      }),
    BadFunding(
      name: "a malleated funding in a block", refusal: malleated,
      facts: { table in
        let watch = try #require(table.funding)
        return ChainFacts(
          tip: height(203),
          funding: .confirmed(try #require(table.elsewhere), watch.output, depth: 3))
      }),
    BadFunding(
      name: "another output than agreed",
      refusal: { table in
        guard let expected = table.funding?.output else { return .template(.outputsSwapped) }
        return .funding(.mismatch(expected: expected, found: expected.less))
      },
      facts: { table in
        let watch = try #require(table.funding)
        return ChainFacts(
          tip: height(203), funding: .confirmed(watch.outPoint, watch.output.less, depth: 3))
      }),
  ]

  @Sendable private static func malleated(_ table: Table) -> Timelock.Refusal {
    guard let expected = table.funding?.outPoint, let found = table.elsewhere else {
      return .template(.outputsSwapped)
    }
    return .funding(.malleated(expected: expected, found: found))
  }
}

extension Table {
  /// Where a funding with another name stands.
  fileprivate var elsewhere: OutPoint? {
    funding.map { OutPoint(txid: Txid(DoubleSHA256.hash([1])), index: $0.outPoint.index) }
  }
}

extension TransactionOutput {
  fileprivate var less: TransactionOutput {
    TransactionOutput(value: sat(value.satoshis - 1), scriptPubKey: scriptPubKey)
  }
}
