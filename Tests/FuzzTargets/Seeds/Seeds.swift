import Bitcoin
import Channels
import FixtureKit
import MockLedger
import Simulation
import Timelock

/// What the fuzzer starts from: taken from stories, so that nobody has to keep it.
enum Seeds {
  /// Short stories in which much happens.
  static var scenarios: [Scenario<Timelock>] {
    [
      "silent-payer", "lost-messages", "early-refund", "reorganisation", "double-spend",
      "replace-by-fee", "hash-type", "malleated-funding",
    ].compactMap { Scenario<Timelock>.template(named: $0)?.scenario }
  }

  private static func events() throws -> [Event<Timelock>] {
    try scenarios.flatMap { try $0.run().steps.flatMap(\.events) }
  }

  static var transactions: [Transaction] {
    get throws {
      try events().compactMap { event in
        if case .gained(_, let holding) = event { holding.act } else { nil }
      }
    }
  }

  static var blocks: [Block] {
    get throws {
      try events().compactMap { event in
        if case .ledger(.mined(let block, _, let labels)) = event, !labels.isEmpty {
          block
        } else {
          nil
        }
      }
    }
  }

  static var messages: [Timelock.Message] {
    get throws {
      try events().compactMap { event in
        if case .sent(_, let message) = event { message } else { nil }
      }
    }
  }

  static var proposals: [Proposal] {
    get throws { try messages.compactMap(\.proposal) }
  }

  static var scripts: [Script] {
    get throws {
      try transactions.flatMap { transaction in
        transaction.outputs.map(\.scriptPubKey)
          + transaction.inputs.flatMap { $0.witness.items.map { Script($0) } + [$0.scriptSig] }
      }
    }
  }

  /// What both sides have stored after each move of a story.
  static var records: [[UInt8]] {
    get throws {
      guard let scenario = scenarios.first else { return [] }
      var world = World(scenario)
      return try scenario.moves.flatMap { move in
        _ = try world.apply(move)
        return PaymentRole.allCases.compactMap { world.storedRecord(of: $0) }
      }
    }
  }

  static var fixtures: [[UInt8]] {
    get throws {
      try [TimelockFixtures.keys, TimelockFixtures.funding, TimelockFixtures.stale].map { series in
        let file = FixtureFile.plan([series.topic], seed: "seed", count: 1)[0]
        return file.bytes([try series.topic.json(0, seed: "seed")])
      }
    }
  }

  static var ledgerLines: [[UInt8]] {
    get throws {
      let chains = try scenarios.prefix(2).map { Array(ChainExport(try $0.run()).bytes) }
      return chains + requests.map { Array($0.utf8) }
    }
  }

  private static let requests = [
    #"{"generate":3,"script":"51"}"#, #"{"tip":true}"#, #"{"mempool":true}"#, #"{"time":"tip"}"#,
    #"{"generate":1,"descriptor":"raw(51)","label":"x","expect":{"height":1}}"#,
    #"{"output":"0000000000000000000000000000000000000000000000000000000000000000:0"}"#,
    #"{"invalidate":"0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206"}"#,
  ]
}
