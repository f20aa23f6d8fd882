public import Channels

extension Timelock.Refusal: ChannelRefusal {
  /// What was compared, in the order in which a sentence would say it.
  public var comparison: [Comparison] {
    let values =
      switch self {
      case .agreement(let fault): fault.values
      case .funding(let fault): fault.values
      case .update(let fault): fault.values
      case .template(let fault): fault.values
      case .signature(let fault): fault.values
      }
    return values.map { Comparison($0.0, $0.1) }
  }

  /// When the same thing would have been acceptable.
  public var remedy: Remedy {
    switch self {
    case .agreement(let fault): fault.remedy
    case .funding(let fault): fault.remedy
    case .update(let fault): fault.remedy
    case .template(let fault): fault.remedy
    case .signature(let fault): fault.remedy
    }
  }
}

extension Timelock.Request {
  /// The message's or the order's name.
  var name: String {
    switch self {
    case .message(let kind): "message \(kind.rawValue)"
    case .order(let kind): "order \(kind.rawValue)"
    }
  }
}
