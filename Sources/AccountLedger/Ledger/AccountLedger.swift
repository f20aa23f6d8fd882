public import Filecoin

/// A chain of accounts and contracts: one process that plays every node and every miner.
///
/// It is a value. A copy is an independent future and costs next to nothing; all copies share the
/// memory of who signed what, which changes no answer and counts for nothing in comparisons.
public struct AccountLedger: Sendable {
  /// What the ledger holds to.
  public let parameters: LedgerParameters
  /// The height of the last block.
  public internal(set) var epoch: Epoch
  /// All money that there is, from the beginning to the end.
  public let minted: TokenAmount
  var books: Books
  var pool: [PooledMessage] = []
  /// The blocks that have messages, in order.
  var blocks: [Block] = []
  /// The receipts of their messages.
  var receipts: [ContentIdentifier: Receipt] = [:]
  let firstEpoch: Epoch
  let memory: SignatureMemory

  /// Opens accounts for keys, with the numbers from the first one on; a memory may be shared with
  /// those who look at the ledger.
  public init(
    accounts: [(key: Address, balance: TokenAmount)], firstID: UInt64 = 100,
    epoch: Epoch = .zero, parameters: LedgerParameters = LedgerParameters(),
    memory: SignatureMemory = SignatureMemory()
  ) throws(GenesisFault) {
    guard (100...UInt64(UInt32.max)).contains(firstID) else { throw .firstNumber(firstID) }
    var books = Books(firstID: firstID)
    for account in accounts { try books.open(account.key, with: account.balance) }
    self.books = books
    self.parameters = parameters
    self.memory = memory
    self.epoch = epoch
    firstEpoch = epoch
    minted = books.total
  }
}

/// Why a ledger cannot begin like this.
public enum GenesisFault: Error, Hashable, Sendable {
  /// The first account cannot have this number: lower ones are the chain's, higher ones too high.
  case firstNumber(UInt64)
  /// The address is not that of a key.
  case notAKey(Address)
  /// Two accounts have the same key.
  case sameKeyTwice(Address)
  /// An account would begin in debt.
  case negativeBalance(Address, TokenAmount)
}

extension Books {
  fileprivate mutating func open(
    _ key: Address, with balance: TokenAmount
  ) throws(GenesisFault) {
    guard key.kind == .secp256k1 || key.kind == .bls else { throw .notAKey(key) }
    guard resolve(key) == nil else { throw .sameKeyTwice(key) }
    guard !balance.isNegative else { throw .negativeBalance(key, balance) }
    let id = settle(Resident(role: .account(key: key)), under: key)
    self[id]?.balance = balance
  }
}

extension AccountLedger: Hashable {
  /// Whether both have the same past and the same future.
  ///
  /// The same blocks on the same beginning lead to the same books, so the books of the past are not
  /// compared.
  public static func == (left: Self, right: Self) -> Bool {
    left.epoch == right.epoch && left.firstEpoch == right.firstEpoch
      && left.minted == right.minted && left.parameters == right.parameters
      && left.pool == right.pool && left.books == right.books && left.blocks == right.blocks
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(epoch)
    hasher.combine(books)
    hasher.combine(pool)
    hasher.combine(blocks)
  }
}
