/// The height of a block, which is the chain's time: one epoch takes 30 seconds.
public struct Epoch: Hashable, Sendable {
  /// The number of epochs since the first block; vouchers may hold a negative one.
  public let value: Int64

  /// Takes any number.
  public init(_ value: Int64) {
    self.value = value
  }

  /// The epoch of the first block, which in a voucher means that no epoch is set.
  public static let zero = Epoch(0)

  /// The epoch so many epochs later; the last or the first one that exists if there is none.
  public func adding(_ epochs: Int64) -> Epoch {
    let (sum, overflow) = value.addingReportingOverflow(epochs)
    guard overflow else { return Epoch(sum) }
    return Epoch(epochs > 0 ? .max : .min)
  }
}

extension Epoch: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    left.value < right.value
  }
}
