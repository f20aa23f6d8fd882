import AccountLedger
import ExactJSON
import Filecoin
import Secp256k1
import TestSupport
import Testing

@testable import Voucher

/// Plays a case with one wallet, and with a ledger that does what the case says.
struct Bench {
  let known: WalletCase
  /// Whether the wallet is made anew of its record after every step.
  let restarts: Bool
  var wallet: Voucher.Wallet
  var facts = Voucher.LedgerFacts(epoch: Epoch(10))
  /// The messages that create channels or add to them, in the order in which they were sent.
  var sent: [SignedMessage] = []
  /// The number of the request that a name stands for.
  var requests: [String: Voucher.FundsRequest.ID] = [:]
  var answers: [Voucher.FundsRequest.ID: Voucher.FundsAnswer] = [:]
  var named: [String: SignedVoucher] = [:]
  /// The channels that creations make, in order.
  var created: [Address]

  init(_ known: WalletCase, restarts: Bool) throws {
    self.known = known
    self.restarts = restarts
    let isFunds = known.kind == "funds"
    let names = known.setup["walletHas"]?.list?.compactMap(\.text)
    let keys = (names ?? [isFunds ? "from" : "to"]).map { Self.key($0).walletKey }
    let policy = Voucher.WalletPolicy(ownVouchers: known.id == "cpp-flow" ? .apart : .accepted)
    wallet = Voucher.Wallet(keys: keys, policy: policy)
    let addresses = known.setup["createdChannel"].map { $0.list ?? [$0] } ?? []
    created = try addresses.map { try Address(text: try #require($0.text)) }
    facts.accounts = [account(Parties.from, 101), account(Parties.to, 102)]
    if let actor = known.setup["actor"] {
      facts.channels = [try seen(Parties.channel, actor)]
    }
    _ = wallet.look(facts)
    if known.setup["stored"]?.list != nil {
      try wallet.track(
        Parties.channel, as: known.setup["role"]?.text == "to" ? .inbound : .outbound)
    }
  }

  static func key(_ name: String) -> SecretKey {
    switch name {
    case "from": Parties.from
    case "to": Parties.to
    default: Parties.stranger
    }
  }

  private func account(_ key: SecretKey, _ id: UInt64) -> Voucher.AccountFacts {
    Voucher.AccountFacts(
      address: key.address, id: id, nextNonce: 0, balance: TokenAmount(1_000_000))
  }

  func seen(_ channel: Address, _ actor: StepValue) throws -> Voucher.ChannelFacts {
    var lanes = LaneTable()
    for lane in actor["lanes"]?.list ?? [] {
      lanes[try lane.count("id")] = Lane(
        redeemed: try lane.amount("redeemed"),
        nonce: try lane.count("nonce"))
    }
    return seen(
      channel, balance: try actor.amount("balance"),
      lanes: lanes)
  }

  func seen(
    _ channel: Address, balance: TokenAmount, lanes: LaneTable = LaneTable()
  ) -> Voucher.ChannelFacts {
    Voucher.ChannelFacts(
      id: channel, from: Parties.from.address, to: Parties.to.address, balance: balance,
      state: ChannelState(from: ActorID(101), to: ActorID(102), lanes: lanes))
  }

  /// Plays every step.
  mutating func play() throws {
    for step in known.steps {
      try play(step)
      if restarts { try restart() }
    }
  }

  /// Makes the wallet anew of its record, and lets it look at what it has seen before.
  mutating func restart() throws {
    let record = wallet.store.json.bytes()
    var again = Voucher.Wallet(
      keys: wallet.keys, network: wallet.network, policy: wallet.policy, rules: wallet.rules,
      store: try Voucher.WalletStore(json: try JSON(parsing: record)))
    #expect(again.look(facts) == [])
    #expect(again == wallet)
    wallet = again
  }

  /// Takes effects in.
  mutating func take(_ effects: [Voucher.WalletEffect]) {
    for effect in effects {
      switch effect {
      case .send(let message, .create), .send(let message, .topUp): sent.append(message)
      case .send: break
      case .answer(let request, let answer): answers[request] = answer
      case .voucher, .landed: break
      case .notSubmitted(_, let refusal): Issue.record("not submitted: \(refusal)")
      }
    }
  }

  /// Compares an error's text.
  func expect(_ text: String?, is pattern: String?, _ step: StepValue) {
    guard let pattern else { return }
    let values = [
      "channel": step["channel"]?.text ?? Parties.channel.text(),
      "from": Parties.from.address.text(), "to": Parties.to.address.text(),
    ]
    #expect(
      ErrorText(pattern: pattern, values: values).matches(text), "\(text ?? "none"): \(step)")
  }
}
