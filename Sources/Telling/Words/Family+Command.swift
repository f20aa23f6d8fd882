package import Channels

extension ChannelFamily {
  /// A command about the family's channels, such as `paychan rules --family toy`; the family that
  /// documents need not name need not be named here either.
  package static func command(_ words: String) -> String {
    switch naming {
    case .implied: words
    case .written: "\(words) --family \(name)"
    }
  }
}
