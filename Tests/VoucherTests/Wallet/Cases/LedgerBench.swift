import AccountLedger
import Filecoin
import Testing

@testable import Voucher

/// Plays a case with two wallets on a ledger. What a command line would print is tested where that
/// command line is; here the same requests lead to the same vouchers, numbers and errors.
struct LedgerBench {
  let known: WalletCase
  var nodes: TwoNodes
  /// What the names between brackets stand for.
  var channel: Address?
  var vouchers: [String: SignedVoucher] = [:]

  init(_ known: WalletCase, restarts: Bool) throws {
    self.known = known
    nodes = try TwoNodes()
    nodes.restarts = restarts
  }

  mutating func play() throws {
    for step in known.steps {
      let expected = step["expect"] ?? .object([:])
      do {
        try play(step, expected)
        #expect(expected["ok"]?.truth != false && expected["error"] == nil)
      } catch let refusal as Voucher.WalletRefusal {
        try compare(refusal, expected, step)
      }
    }
  }

  private mutating func play(_ step: StepValue, _ expected: StepValue) throws {
    switch try step.string("op") {
    case "run": try run(step, expected)
    case "waitEpoch": try waitEpoch(try step.string("until"))
    default: try call(step, expected)
    }
  }

  private func compare(
    _ refusal: Voucher.WalletRefusal, _ expected: StepValue, _ step: StepValue
  ) throws {
    if expected["voucher"] == .null {
      #expect(try refusal.shortfall?.decimal == expected.string("shortfall"))
    } else if let pattern = expected["errorMatches"]?.text {
      #expect(expected["ok"]?.truth == false)
      #expect(refusal.lotusCreationText?.contains(pattern) == true)
    } else {
      #expect(
        ErrorText(pattern: try expected.string("error"), values: [:])
          .matches(refusal.lotusText(.test)))
    }
  }

  func opened() throws -> Address { try #require(channel) }

  func view() throws -> ChannelView { try #require(nodes.ledger.channel(try opened())) }

  /// Waits for an epoch such as `settlingAt + 5`.
  private mutating func waitEpoch(_ text: String) throws {
    let words = text.split(separator: " ")
    #expect(words.first == "settlingAt")
    let more = words.count == 3 ? try #require(Int64(words[2])) : 0
    let end = try view().state.settlingAt.adding(more)
    nodes.ledger.advance(by: end.value - nodes.ledger.epoch.value - 1)
    try nodes.mine()
    #expect(nodes.ledger.epoch == end)
  }
}
