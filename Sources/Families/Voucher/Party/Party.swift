public import Channels
internal import Filecoin

extension Voucher {
  /// Either side of a voucher channel: a wallet, and what its owner wants of it.
  public struct Party: Equatable, Sendable {
    /// Which side it is.
    public let role: PaymentRole
    /// The other side's account.
    let counterparty: Address
    /// What sums are counted in.
    let unit: TokenAmount
    /// The rules that it holds to.
    public let rulebook: Rulebook
    /// Makes, checks, keeps and hands in vouchers.
    public internal(set) var wallet: Wallet
    /// Whether it takes part in nothing more, and wants its money.
    var isLeaving = false
    /// How many records it has asked to store.
    var records: RecordNumber = 0

    /// A side before anything has happened.
    init(
      _ role: PaymentRole, _ wallet: Wallet, counterparty: Address, unit: TokenAmount,
      rulebook: Rulebook
    ) {
      self.role = role
      self.wallet = wallet
      self.counterparty = counterparty
      self.unit = unit
      self.rulebook = rulebook
    }
  }
}

extension Voucher.Party: ChannelParty {
  /// A voucher channel's.
  public typealias Family = Voucher

  public var phase: Voucher.Phase { wallet.phase }

  public var watch: Voucher.AccountWatch? {
    wallet.address.map { account in
      Voucher.AccountWatch(
        account: account, messages: wallet.store.messages.filter { !$0.isReceived }.map(\.id))
    }
  }

  public mutating func handle(
    _ input: PartyInput<Voucher>
  ) throws(Voucher.Refusal) -> [Effect<Voucher>] {
    var next = self
    let effects = try next.take(input)
    let actions = effects.compactMap(action)
    guard next.wallet.store != wallet.store || next.isLeaving != isLeaving else {
      self = next
      return actions.map { Effect($0, after: nil) }
    }
    next.records += 1
    self = next
    return [Effect(.store(record), after: nil)]
      + actions.map { Effect($0, after: next.records) }
  }

  public func restored(from record: Voucher.Record?) -> Self {
    var party = self
    party.wallet = Voucher.Wallet(
      keys: wallet.keys, network: wallet.network, policy: wallet.policy, rules: wallet.rules,
      store: record?.store ?? Voucher.WalletStore(), memory: wallet.memory)
    party.isLeaving = record?.isLeaving ?? false
    party.records = record?.number ?? 0
    return party
  }

  /// What it stores.
  private var record: Voucher.Record {
    Voucher.Record(number: records, role: role, store: wallet.store, isLeaving: isLeaving)
  }

  /// What the engine does for the wallet; the rest is for its owner to be told.
  private func action(_ effect: Voucher.WalletEffect) -> Effect<Voucher>.Action? {
    switch effect {
    case .send(let message, let purpose): .offer(message, purpose.name(by: role))
    case .voucher(let voucher): .send(Voucher.Message(voucher), to: role.other)
    case .answer, .landed, .notSubmitted: nil
    }
  }
}

extension Voucher.MessagePurpose {
  /// What the message is called in its channel.
  func name(by role: PaymentRole) -> Voucher.MessageName {
    switch self {
    case .create: .create
    case .topUp: .addFunds
    case .update(let lane, let nonce): .update(role, lane: lane, nonce: nonce)
    case .settle: .settle(role)
    case .collect: .collect(role)
    }
  }
}
