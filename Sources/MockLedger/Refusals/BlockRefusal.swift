/// Why a block is refused: the first rule that it breaks, in Bitcoin Core's order.
public enum BlockRefusal: Error, Equatable, Sendable {
  /// A fault that shows without knowing its chain; the block is not even remembered.
  case shape(BlockShapeError)
  /// A fault of the header at its place; the block is not remembered.
  case header(BlockHeaderError)
  /// A fault of the body at its place.
  case context(BlockContextError)
  /// A fault that showed when the block was put on its chain.
  case connection(BlockConnectionError)

  /// Bitcoin Core's string for the fault.
  public var rejectReason: String {
    switch self {
    case .shape(let error): error.rejectReason
    case .header(let error): error.rejectReason
    case .context(let error): error.rejectReason
    case .connection(let error): error.rejectReason
    }
  }

  /// What Bitcoin Core adds to the string.
  public var rejectDetail: String {
    switch self {
    case .shape(let error): error.rejectDetail
    case .header(let error): error.rejectDetail
    case .context(let error): error.rejectDetail
    case .connection(let error): error.rejectDetail
    }
  }

  /// Whether the body is at fault and not the header, so that the same header may come back with
  /// another body that is valid: such a block is never remembered as invalid.
  public var isMutation: Bool {
    switch self {
    case .shape(.merkleRoot), .context(.witness): true
    case .shape, .header, .context, .connection: false
    }
  }
}
