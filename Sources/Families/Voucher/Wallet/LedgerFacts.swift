public import AccountLedger
public import Filecoin

extension Voucher {
  /// All that a wallet sees of the ledger, as of one epoch.
  public struct LedgerFacts: Hashable, Sendable {
    /// The last epoch that was mined.
    public var epoch: Epoch
    /// The wallet's own accounts.
    public var accounts: [AccountFacts]
    /// The channels that it watches and that are there.
    public var channels: [ChannelFacts]
    /// What became of its own messages.
    public var receipts: [ContentIdentifier: ReceiptFacts]
    /// How calls that vouchers ask for would end now; one that is not listed finds no actor.
    public var calls: [VoucherCall: ExitCode]

    /// What was seen in one epoch.
    public init(
      epoch: Epoch = Epoch(0), accounts: [AccountFacts] = [], channels: [ChannelFacts] = [],
      receipts: [ContentIdentifier: ReceiptFacts] = [:], calls: [VoucherCall: ExitCode] = [:]
    ) {
      self.epoch = epoch
      self.accounts = accounts
      self.channels = channels
      self.receipts = receipts
      self.calls = calls
    }
  }

  /// One of the wallet's own accounts.
  public struct AccountFacts: Hashable, Sendable {
    /// The address of its key.
    public var address: Address
    /// Its number; nothing while the ledger does not know it.
    public var id: UInt64?
    /// The nonce that its next message must have, those that wait on the ledger counted.
    public var nextNonce: UInt64
    /// What it holds.
    public var balance: TokenAmount

    /// An account as it was seen.
    public init(address: Address, id: UInt64?, nextNonce: UInt64, balance: TokenAmount) {
      self.address = address
      self.id = id
      self.nextNonce = nextNonce
      self.balance = balance
    }
  }

  /// A channel on the ledger.
  public struct ChannelFacts: Hashable, Sendable {
    /// Its number as an address.
    public var id: Address
    /// Its address that a reorganisation does not change.
    public var robust: Address?
    /// The key address of the party that pays.
    public var from: Address
    /// The key address of the party that is paid.
    public var to: Address
    /// What it holds.
    public var balance: TokenAmount
    /// The contract's book.
    public var state: ChannelState
    /// The epoch that executed its settle; nothing before.
    public var settled: Epoch?

    /// A channel as it was seen.
    public init(
      id: Address, robust: Address? = nil, from: Address, to: Address, balance: TokenAmount,
      state: ChannelState, settled: Epoch? = nil
    ) {
      self.id = id
      self.robust = robust
      self.from = from
      self.to = to
      self.balance = balance
      self.state = state
      self.settled = settled
    }
  }

  /// What became of a message.
  public struct ReceiptFacts: Hashable, Sendable {
    /// The epoch that executed it.
    public var epoch: Epoch
    /// How it ended.
    public var exit: ExitCode
    /// What it returned.
    public var returned: [UInt8]

    /// A receipt as it was seen.
    public init(epoch: Epoch, exit: ExitCode, returned: [UInt8] = []) {
      self.epoch = epoch
      self.exit = exit
      self.returned = returned
    }
  }
}

extension Voucher.LedgerFacts {
  /// The account of one of the wallet's keys.
  public func account(_ address: Address) -> Voucher.AccountFacts? {
    accounts.first { $0.address == address }
  }

  /// The channel that an address stands for, by its number or by its robust address.
  public func channel(_ address: Address) -> Voucher.ChannelFacts? {
    channels.first { $0.id == address || $0.robust == address }
  }
}
