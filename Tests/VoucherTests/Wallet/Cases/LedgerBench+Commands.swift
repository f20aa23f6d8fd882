import Filecoin
import Testing

@testable import Voucher

// The steps of a case that are command lines.
extension LedgerBench {
  mutating func run(_ step: StepValue, _ expected: StepValue) throws {
    let name = try #require(TwoNodes.Name(rawValue: try step.string("as")))
    var words = (step["args"]?.list ?? []).compactMap(\.text)
    #expect(words.removeFirst() == "paych")
    var verb = words.removeFirst()
    if verb == "voucher" { verb += " " + words.removeFirst() }
    var lane: UInt64 = 0
    if let flag = words.first(where: { $0.hasPrefix("--lane=") }) {
      lane = try #require(UInt64(flag.dropFirst("--lane=".count)))
    }
    words.removeAll { $0.hasPrefix("--") }
    switch verb {
    case "add-funds": try addFunds(name, words[2], isLeft: expected["background"]?.truth ?? false)
    case "status", "status-by-from-to": try status(name, expected)
    case "voucher create": try create(name, words[1], lane, as: expected["stdout"]?.text)
    default: try act(name, verb, words.last ?? "", expected)
    }
  }

  private mutating func act(
    _ name: TwoNodes.Name, _ verb: String, _ word: String, _ expected: StepValue
  ) throws {
    let channel = try opened()
    switch verb {
    case "voucher add":
      let voucher = try #require(vouchers[word])
      try nodes.ask(name) { try $0.add(voucher, to: channel).effects }
    case "voucher submit":
      let voucher = try #require(vouchers[word])
      try nodes.ask(name) { try $0.submit(voucher, to: channel) }
      try nodes.settleDown()
    case "voucher list":
      let stored = try #require(nodes.wallets[name]).vouchers(of: channel).map(\.voucher)
      try compare(stored.sorted { ($0.lane, $0.nonce) < ($1.lane, $1.nonce) }, expected)
    case "voucher best-spendable":
      try compare(try #require(nodes.wallets[name]).bestSpendable(channel), expected)
    case "settle":
      try nodes.ask(name) { try $0.settle(channel) }
      try nodes.settleDown()
    case "collect":
      try nodes.ask(name) { try $0.collect(channel) }
      try nodes.settleDown()
    case let other: Issue.record("no such command: \(other)")
    }
    #expect(
      !nodes.effects.values.joined().contains {
        if case .landed(_, _, .failed) = $0 { true } else { false }
      })
  }

  private mutating func addFunds(
    _ name: TwoNodes.Name, _ amount: String, isLeft: Bool
  ) throws {
    let amount = try TokenAmount(fil: amount)
    try nodes.ask(name) {
      try $0.addFunds(from: Parties.from.address, to: Parties.to.address, amount: amount)
    }
    guard !isLeft else { return }
    try nodes.settleDown()
    channel = try #require(nodes.wallets[name]).store.addresses.first
  }

  private mutating func create(
    _ name: TwoNodes.Name, _ amount: String, _ lane: UInt64, as shown: String?
  ) throws {
    let channel = try opened()
    let amount = try TokenAmount(fil: amount)
    let made = try nodes.ask(name) {
      try $0.createVoucher(in: channel, Voucher.VoucherWish(lane: lane, amount: amount))
    }
    guard case .voucher(let voucher)? = made.first else { throw TwoNodes.Unexpected() }
    vouchers[try #require(shown)] = try SignedVoucher(text: voucher.text)
  }

  private func compare(_ found: [SignedVoucher], _ expected: StepValue) throws {
    let wanted = try #require(expected["vouchers"]?.list)
    #expect(found.count == wanted.count)
    for (found, wanted) in zip(found, wanted) {
      #expect(found.text == vouchers[try wanted.string("string")]?.text)
      #expect(found.lane == (try wanted.count("lane")))
      #expect(found.amount.unitless == (try wanted.string("amountFIL")))
    }
  }

  /// Compares the status; a request that was left to itself is waited for afterwards.
  private mutating func status(_ name: TwoNodes.Name, _ expected: StepValue) throws {
    let wallet = try #require(nodes.wallets[name])
    let funds = wallet.availableFunds(from: Parties.from.address, to: Parties.to.address)
    let shown = Self.lines(funds)
    for pattern in expected["matches"]?.list ?? [] {
      let pattern = try #require(pattern.text).replacing(
        "<channel>", with: channel?.text(.test) ?? "")
      #expect(try shown.contains(Regex(pattern)), "\(shown)")
    }
    guard let any = expected["matchesAny"]?.list else { return }
    #expect(any.contains { $0.text.map(shown.contains) ?? false }, "\(shown)")
    for pattern in expected["whileCreating"]?.list ?? [] {
      #expect(try shown.contains(Regex(try #require(pattern.text))))
    }
    try nodes.settleDown()
    channel = try #require(nodes.wallets[name]).store.addresses.first
  }

  /// What there is to say of a channel, in lotus' three forms.
  private static func lines(_ funds: Voucher.AvailableFunds) -> String {
    guard let channel = funds.channel else {
      return funds.message == nil
        ? "Channel does not exist" : "Creating channel\nPending Amt: \(funds.pending.text)"
    }
    return """
      Channel exists
      Channel: \(channel.text(.test))
      Confirmed Amt: \(funds.confirmed.text)
      Voucher Redeemed Amt: \(funds.redeemed.text)
      """
  }
}
