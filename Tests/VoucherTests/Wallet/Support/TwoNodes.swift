import AccountLedger
import ExactJSON
import Filecoin
import Secp256k1
import Testing

@testable import Voucher

/// Two wallets on a ledger; each looks at every epoch, and its messages go into the next block.
struct TwoNodes {
  enum Name: String, CaseIterable {
    case creator, receiver
  }

  var ledger: AccountLedger
  var wallets: [Name: Voucher.Wallet] = [:]
  /// The epoch that executed the settle of a channel.
  var settled: [Address: Epoch] = [:]
  /// Everything that the wallets wanted done, in order.
  var effects: [Name: [Voucher.WalletEffect]] = [.creator: [], .receiver: []]
  /// Whether each wallet is made anew of its record after every epoch.
  var restarts = false

  init(
    rules: Voucher.WalletRules = .published, policy: Voucher.WalletPolicy = .init(),
    parameters: LedgerParameters = LedgerParameters()
  ) throws {
    let million = try TokenAmount(fil: "1000000")
    ledger = try AccountLedger(
      accounts: [(Parties.from.address, million), (Parties.to.address, million)],
      parameters: parameters)
    for name in Name.allCases {
      wallets[name] = Voucher.Wallet(
        keys: [key(name).walletKey], network: .test, policy: policy, rules: rules)
    }
    try look()
  }

  func key(_ name: Name) -> SecretKey { name == .creator ? Parties.from : Parties.to }

  /// Lets a wallet do something, and sends its messages.
  @discardableResult
  mutating func ask(
    _ name: Name, _ request: (inout Voucher.Wallet) throws -> [Voucher.WalletEffect]
  ) throws -> [Voucher.WalletEffect] {
    var wallet = try #require(wallets[name])
    let wanted = try request(&wallet)
    wallets[name] = wallet
    effects[name, default: []] += wanted
    for case .send(let message, _) in wanted { try ledger.send(message) }
    return wanted
  }

  /// Mines epochs, and lets both look after each.
  mutating func mine(_ count: Int = 1, _ choice: MessageChoice = .all) throws {
    for _ in 0..<count {
      for receipt in ledger.mine(choice).receipts where receipt.kind == .settle {
        guard receipt.exit.isSuccess, let channel = settledChannel(receipt) else { continue }
        settled[channel] = receipt.epoch
      }
      try look()
    }
  }

  /// The one channel that settles since this epoch.
  private func settledChannel(_ receipt: Receipt) -> Address? {
    ledger.channels.first { $0.state.isSettling && settled[$0.robust] == nil }?.robust
  }

  mutating func look() throws {
    for name in Name.allCases {
      let facts = facts(for: name)
      try ask(name) { $0.look(facts) }
      if restarts { try restart(name) }
    }
  }

  mutating func restart(_ name: Name) throws {
    let wallet = try #require(wallets[name])
    let record = wallet.store.json.bytes()
    var again = Voucher.Wallet(
      keys: wallet.keys, network: wallet.network, policy: wallet.policy, rules: wallet.rules,
      store: try Voucher.WalletStore(json: try JSON(parsing: record)))
    #expect(again.look(wallet.facts) == [])
    #expect(again == wallet)
    wallets[name] = again
  }

  func facts(for name: Name) -> Voucher.LedgerFacts {
    let own = key(name).address
    let messages = wallets[name]?.store.messages ?? []
    return Voucher.LedgerFacts(
      epoch: ledger.epoch, accounts: ledger.account(own).map { [account($0)] } ?? [],
      channels: ledger.channels.compactMap(channel),
      receipts: messages.reduce(into: [:]) { receipts, message in
        guard let receipt = ledger.receipt(of: message.id) else { return }
        receipts[message.id] = Voucher.ReceiptFacts(
          epoch: receipt.epoch, exit: receipt.exit, returned: receipt.returned)
      })
  }

  private func account(_ view: AccountView) -> Voucher.AccountFacts {
    Voucher.AccountFacts(
      address: view.key, id: view.id.value, nextNonce: view.nextNonce, balance: view.balance)
  }

  private func channel(_ view: ChannelView) -> Voucher.ChannelFacts? {
    guard let from = ledger.account(view.state.from.address)?.key,
      let to = ledger.account(view.state.to.address)?.key
    else { return nil }
    return Voucher.ChannelFacts(
      id: view.address, robust: view.robust, from: from, to: to, balance: view.balance,
      state: view.state, settled: settled[view.robust])
  }
}

extension TwoNodes {
  /// Mines until nothing is on its way any more, for either.
  mutating func settleDown() throws {
    var rest = 100
    while wallets.values.contains(where: { !$0.unconfirmed.isEmpty }), rest > 0 {
      try mine()
      rest -= 1
    }
    #expect(rest > 0)
  }

  /// Opens a channel from the creator to the receiver.
  mutating func open(_ amount: TokenAmount) throws -> Address {
    try ask(.creator) {
      try $0.addFunds(from: Parties.from.address, to: Parties.to.address, amount: amount)
    }
    try settleDown()
    return try #require(wallets[.creator]?.store.addresses.last)
  }

  /// Lets the creator make a voucher and the receiver take it.
  @discardableResult
  mutating func pay(
    _ amount: TokenAmount, lane: UInt64 = 0, in channel: Address
  ) throws -> SignedVoucher {
    let made = try ask(.creator) {
      try $0.createVoucher(in: channel, Voucher.VoucherWish(lane: lane, amount: amount))
    }
    guard case .voucher(let voucher)? = made.first else { throw Unexpected() }
    try ask(.receiver) { try $0.add(voucher, to: channel).effects }
    return voucher
  }

  struct Unexpected: Error {}
}
