internal import Filecoin

/// Who is on the chain, under which names, and with how much.
struct Books: Hashable, Sendable {
  private(set) var residents: [ActorID: Resident] = [:]
  /// Addresses that are no numbers; they outlive the actors that they lead to.
  private(set) var names: [Address: ActorID] = [:]
  private var nextID: UInt64

  init(firstID: UInt64) {
    nextID = firstID
    residents[.system] = Resident(role: .system)
    residents[.initial] = Resident(role: .initial)
    residents[.burnt] = Resident(role: .burnt)
  }

  subscript(id: ActorID) -> Resident? {
    get { residents[id] }
    set { residents[id] = newValue }
  }

  /// The actor that an address leads to, which may be gone.
  func resolve(_ address: Address) -> ActorID? {
    address.id.map(ActorID.init) ?? names[address]
  }

  /// Gives the next number to a newcomer.
  mutating func settle(_ newcomer: Resident, under name: Address) -> ActorID {
    let id = ActorID(nextID)
    nextID += 1
    residents[id] = newcomer
    names[name] = id
    return id
  }

  /// The actor at an address; a key's address that is new gets an account.
  mutating func resolveOrSettle(_ address: Address) -> ActorID? {
    if let id = resolve(address) { return id }
    switch address.kind {
    case .secp256k1, .bls: return settle(Resident(role: .account(key: address)), under: address)
    case .id, .actor, .delegated: return nil
    }
  }

  /// Moves money; both actors must exist, and the first must have as much.
  mutating func move(_ amount: TokenAmount, from payer: ActorID, to payee: ActorID) {
    guard amount != .zero, payer != payee else { return }
    residents[payer]?.balance -= amount
    residents[payee]?.balance += amount
  }

  /// All money that there is.
  var total: TokenAmount {
    residents.values.reduce(.zero) { $0 + $1.balance }
  }
}

/// One actor: what it is, and what it has.
struct Resident: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    case system
    case initial
    case burnt
    case account(key: Address)
    /// Without a state while it is being constructed.
    case channel(robust: Address, state: ChannelState?)
  }

  var role: Role
  var balance = TokenAmount.zero
  /// How many messages it has sent.
  var nonce: UInt64 = 0

  init(role: Role) {
    self.role = role
  }

  /// The address of the key that speaks for it, if it is an account.
  var key: Address? {
    guard case .account(let key) = role else { return nil }
    return key
  }

  /// What it has on its books, if it is a channel.
  var state: ChannelState? {
    guard case .channel(_, let state) = role else { return nil }
    return state
  }
}
