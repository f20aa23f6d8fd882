/// Why a block is refused: the first rule that it breaks, in Bitcoin Core's order.
public enum BlockRefusal: Error, Equatable, Sendable {
  /// A fault that can be found without the chain; the block is not even remembered.
  case shape(BlockShapeError)
  /// A fault of the header in its context; the block is not remembered.
  case header(BlockHeaderError)
  /// A fault of the body in its context.
  case context(BlockContextError)
  /// A fault that connecting the block to its chain showed.
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

  /// The detail that Bitcoin Core adds to the string.
  public var rejectDetail: String {
    switch self {
    case .shape(let error): error.rejectDetail
    case .header(let error): error.rejectDetail
    case .context(let error): error.rejectDetail
    case .connection(let error): error.rejectDetail
    }
  }

  /// Whether the body alone is at fault, so that another body may be valid for the same header:
  /// such a block is never remembered as invalid.
  public var isMutation: Bool {
    switch self {
    case .shape(.merkleRoot), .context(.witness): true
    case .shape, .header, .context, .connection: false
    }
  }
}
