public import AccountLedger
public import Filecoin
public import Secp256k1

extension Voucher {
  /// One node's wallet: it makes, checks, keeps and submits vouchers, and fills channels.
  ///
  /// It is a pure state machine. What it sees of the ledger is `facts`; what must not be forgotten is
  /// `store`, and a wallet made of the same keys and a stored `store` goes on as this one would. A
  /// caller stores it after each call, before it carries out the effects.
  public struct Wallet: Hashable, Sendable {
    /// The keys that it signs with, in the order in which they were given.
    public private(set) var keys: [WalletKey]
    /// How the addresses in its texts begin.
    public let network: AddressNetwork
    /// How long it waits, and what it takes the contract for.
    public let policy: WalletPolicy
    /// The rules that it holds to.
    public let rules: WalletRules
    /// Who signed what, as far as anybody of the same world has found out.
    public let memory: SignatureMemory
    /// What it must not forget.
    public internal(set) var store: WalletStore
    /// What it has seen of the ledger last.
    public internal(set) var facts: LedgerFacts

    /// A wallet that starts, or that goes on from what was stored.
    public init(
      keys: [WalletKey], network: AddressNetwork = .main, policy: WalletPolicy = WalletPolicy(),
      rules: WalletRules = .published, store: WalletStore = WalletStore(),
      facts: LedgerFacts = LedgerFacts(), memory: SignatureMemory = SignatureMemory()
    ) {
      self.keys = keys
      self.network = network
      self.policy = policy
      self.rules = rules
      self.memory = memory
      self.store = store
      self.facts = facts
    }

    /// A wallet with one key.
    public init(
      secret: SecretKey, network: AddressNetwork = .main, policy: WalletPolicy = WalletPolicy(),
      rules: WalletRules = .published, memory: SignatureMemory = SignatureMemory()
    ) {
      self.init(
        keys: [WalletKey(secret)], network: network, policy: policy, rules: rules, memory: memory)
    }
  }
}

extension Voucher.Wallet {
  /// The address of its first key.
  public var address: Address? { keys.first?.address }

  /// Takes one more key in.
  public mutating func add(_ key: Voucher.WalletKey) {
    guard !keys.contains(key) else { return }
    keys.append(key)
  }

  /// The key that an address belongs to; an actor's number counts once the ledger has told it.
  func key(of address: Address) -> Voucher.WalletKey? {
    let known = facts.accounts.first { $0.id == address.id && address.id != nil }?.address
    return keys.first { $0.address == address || $0.address == known }
  }
}
