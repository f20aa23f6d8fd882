internal import Channels
public import Simulation

extension OneWay.TransactionName: TransactionNaming {
  public var mark: Mark {
    switch self {
    case .funding: Mark(1)
    case .topUp: Mark(2)
    case .refund: Mark(3)
    case .topUpRefund: Mark(4)
    case .kickOff: Mark(5)
    case .close(let number): Mark(UInt64(number) << 32 | 6)
    case .closeAfterKickOff(let number): Mark(UInt64(number) << 32 | 7)
    }
  }
}
