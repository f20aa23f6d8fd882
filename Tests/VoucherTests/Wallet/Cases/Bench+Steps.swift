import AccountLedger
import Filecoin
import Testing

@testable import Voucher

// The steps of a case, as far as they ask for vouchers and lanes.
extension Bench {
  mutating func play(_ step: StepValue) throws {
    let expected = step["expect"] ?? .object([:])
    do {
      try act(step, expected)
    } catch let refusal as Voucher.WalletRefusal {
      #expect(
        expected["ok"]?.truth == false || expected["error"] != nil
          || expected["voucher"] == .null,
        "\(refusal) at \(step)")
      expect(refusal.lotusText(), is: expected["error"]?.text, step)
      if let missing = expected["shortfall"]?.text {
        #expect(refusal.shortfall?.decimal == missing)
      }
      return
    }
    guard step["op"]?.text != "result", step["op"]?.text != "waitReady" else { return }
    #expect(
      expected["ok"]?.truth != false && expected["error"] == nil
        && expected["voucher"] != .null,
      "no refusal at \(step)")
  }

  private mutating func act(_ step: StepValue, _ expected: StepValue) throws {
    let channel = try step["channel"]?.text.map { try Address(text: $0) } ?? Parties.channel
    switch try step.string("op") {
    case "check": try wallet.check(try voucher(step), in: channel)
    case "add": try add(step, expected, to: channel)
    case "create": try create(step, expected, in: channel)
    case "submit": take(try wallet.submit(try voucher(step), to: channel))
    case "spendable": try spendable(step, expected, in: channel)
    case "bestSpendable":
      let best = try wallet.bestSpendable(channel).map { ("\($0.lane)", $0.amount.decimal) }
      let wanted = try #require(expected["byLane"])
      #expect(Set(best.map(\.0)) == wanted.keys)
      for (lane, amount) in best { #expect(wanted[lane]?.text == amount) }
    case "allocateLane":
      let lane = try wallet.allocateLane(channel)
      if let wanted = expected["lane"]?.number { #expect(lane == UInt64(wanted)) }
    case "nextLane":
      let next = wallet.store.channel(channel)?.nextLane
      #expect(next == (try expected.count("lane")))
    case "list", "vouchers":
      let vouchers = try wallet.vouchers(of: channel)
      #expect(vouchers.count == expected["count"]?.number)
      #expect(vouchers.allSatisfy(\.isSubmitted) == expected["allSubmitted"]?.truth)
    case "track":
      if facts.channel(channel) == nil {
        facts.channels.append(seen(channel, balance: TokenAmount(10)))
      }
      _ = wallet.look(facts)
      try wallet.track(channel, as: .inbound)
    case "addKey": wallet.add(Self.key(try step.string("party")).walletKey)
    default: try fund(step, expected, channel)
    }
  }

  /// The voucher that a step describes or names.
  private func voucher(_ step: StepValue) throws -> SignedVoucher {
    let described = try #require(step["voucher"])
    if let name = described.text { return try #require(named[name]) }
    let unsigned = SignedVoucher(
      channel: Parties.channel, lane: try described.count("lane"),
      nonce: try described.count("nonce"),
      amount: try described.amount("amount"))
    return unsigned.signed(with: Self.key(try described.string("signedBy")))
  }

  private mutating func add(
    _ step: StepValue, _ expected: StepValue, to channel: Address
  ) throws {
    let smallest = try step.amount("minDelta")
    let added = try wallet.add(try voucher(step), to: channel, atLeast: smallest)
    take(added.effects)
    if let delta = expected["delta"]?.text { #expect(added.delta.decimal == delta) }
  }

  private mutating func create(
    _ step: StepValue, _ expected: StepValue, in channel: Address
  ) throws {
    let wish = Voucher.VoucherWish(
      lane: try step.count("lane"),
      amount: try step.amount("amount"))
    let effects = try wallet.createVoucher(in: channel, wish)
    guard case .voucher(let voucher)? = effects.first, effects.count == 1 else {
      Issue.record("one voucher: \(effects)")
      return
    }
    #expect(try voucher.signer() == Parties.from.address)
    if let nonce = expected["nonce"]?.number { #expect(voucher.nonce == UInt64(nonce)) }
    if let shortfall = expected["shortfall"]?.text { #expect(shortfall == "0") }
    if let name = expected["as"]?.text { named[name] = voucher }
  }

  /// A dry run fails here where the contract's book is changed so that it does.
  private mutating func spendable(
    _ step: StepValue, _ expected: StepValue, in channel: Address
  ) throws {
    var changed = facts
    if step["vmExit"]?.number != 0 { changed.channels[0].state.settlingAt = Epoch(1) }
    _ = wallet.look(changed)
    let verdict = try wallet.spendable(
      try voucher(step), in: channel, secret: Array("secret".utf8))
    _ = wallet.look(facts)
    #expect(verdict.isSpendable == expected["spendable"]?.truth)
  }
}
