public import AccountLedger
internal import Channels
public import Filecoin
public import Simulation

extension Voucher {
  /// A ledger of accounts and contracts, and what of it belongs to the channel.
  public struct Accounts: Sendable {
    /// What never changes.
    public let wallets: AccountWallets
    /// How many epochs those who make blocks may take, as the terms assume.
    let delay: UInt32
    /// The accounts, the contracts, and the messages that wait.
    public internal(set) var ledger: AccountLedger
    /// What was taken from the participants, the newest last.
    private(set) var offers: [OfferedMessage] = []
    /// Tells epochs apart that were undone.
    var undone = Mark.none

    /// The ledger before the first move.
    public init(_ terms: Terms, _ wallets: AccountWallets) {
      self.wallets = wallets
      delay = terms.timing.delay
      let accounts = PaymentRole.allCases.map {
        (key: wallets.addresses[$0], balance: terms.balances[$0])
      }
      do {
        ledger = try AccountLedger(
          accounts: accounts,
          parameters: LedgerParameters(
            settleDelay: terms.settleDelay, rules: terms.contractRules, fees: terms.fees),
          memory: wallets.memory)
      } catch {
        preconditionFailure("two keys with something each can open a ledger: \(error)")
      }
    }

    /// Remembers what was offered, the newest last.
    mutating func remember(_ offer: OfferedMessage) {
      offers.removeAll { $0.cid == offer.cid }
      offers.append(offer)
    }
  }

  /// A message that was offered to the ledger.
  public struct OfferedMessage: Hashable, Sendable {
    /// What a trace calls it.
    public let label: Label
    /// The message.
    public let message: SignedMessage
    /// Its identifier, computed once.
    public let cid: ContentIdentifier
    /// The epoch in which it came to those that wait.
    public internal(set) var arrival: Epoch?

    /// Names a message.
    public init(_ label: Label, _ message: SignedMessage) {
      self.label = label
      self.message = message
      cid = message.cid
    }
  }
}

// What can be asked of the offers.
extension Voucher.Accounts {
  /// What waits, in the order in which it came.
  public var waitingOffers: [Voucher.OfferedMessage] {
    let waiting = Set(ledger.mempool.map(\.cid))
    return offers.filter { waiting.contains($0.cid) }
  }

  /// What stands in an epoch, whether or not it succeeded, in the order of the epochs.
  public var executedOffers: [Voucher.LabelledReceipt] {
    offers.compactMap { offer in
      ledger.receipt(of: offer.cid).map {
        Voucher.LabelledReceipt(label: offer.label, receipt: $0)
      }
    }.sorted { $0.receipt.epoch < $1.receipt.epoch }
  }

  /// What one account's messages came to.
  func executedMessages(by sender: Address) -> [Receipt] {
    offers.filter { $0.message.message.from == sender }
      .compactMap { ledger.receipt(of: $0.cid) }
  }

  /// The waiting message of a name.
  func waiting(_ label: Voucher.Label) -> Voucher.OfferedMessage? {
    waitingOffers.last { $0.label == label }
  }

  /// What the channel's messages came to in an epoch.
  func labelled(_ receipts: [Receipt]) -> [Voucher.LabelledReceipt] {
    receipts.compactMap { receipt in
      offers.last { $0.cid == receipt.cid }.map {
        Voucher.LabelledReceipt(label: $0.label, receipt: receipt)
      }
    }
  }
}

extension Voucher.OfferedMessage: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(label.accountMark)
    writer.write(cid)
  }
}
