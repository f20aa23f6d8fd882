public import AccountLedger
public import Filecoin

extension Voucher {
  /// Why a message did not do what it was for.
  public enum MessageFailure: Error, Hashable, Sendable {
    /// It was executed and failed.
    case exit(MessagePurpose, ExitCode)
    /// It created something, and what it returned names no channel.
    case unreadableReturn([UInt8])
    /// The ledger did not take it.
    case dropped(ContentIdentifier)
    /// The wallet sent no such message.
    case unknown(ContentIdentifier)
  }
}

extension Voucher.MessageFailure {
  /// What lotus says; nothing where it has no words for it.
  public var lotusText: String? {
    switch self {
    case .exit(let purpose, let exit): "\(purpose.lotusFailure) (exit code \(exit.value))"
    case .unreadableReturn, .dropped: nil
    case .unknown(let message): "Could not find wait msg cid \(message.text)"
    }
  }
}

extension Voucher.MessagePurpose {
  fileprivate var lotusFailure: String {
    switch self {
    case .create: "payment channel creation failed"
    case .topUp: "voucher channel creation failed: adding funds"
    case .update: "message execution failed"
    case .settle: "settle message execution failed"
    case .collect: "collect message execution failed"
    }
  }
}
