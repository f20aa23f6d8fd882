internal import AccountLedger
internal import Bitcoin
internal import Channels
internal import Filecoin
public import Simulation

/// What of a ledger of accounts can matter for what is to come.
///
/// All that anyone owns and all that contracts have on their books; of the messages that wait their
/// order and how long they wait; and what became of those that were mined, which wallets ask for.
extension Voucher.Accounts: Marked {
  public func write(to writer: inout MarkWriter) {
    for role in PaymentRole.allCases { writer.write(wallets.addresses[role]) }
    writer.write(delay)
    writer.write(undone)
    writer.write(ledger.epoch.value)
    for account in ledger.accounts {
      writer.write(account.id.value)
      writer.write(account.nonce)
      writer.write(account.balance)
    }
    for channel in ledger.channels {
      writer.write(channel.robust)
      writer.write(channel.balance)
      writer.write(channel.state)
    }
    for offer in waitingOffers {
      writer.write(offer)
      writer.write(offer.arrival?.value ?? .min)
    }
    for executed in executedOffers {
      writer.write(executed.label.accountMark)
      writer.write(executed.receipt.cid)
      writer.write(executed.receipt.epoch.value)
    }
  }
}
