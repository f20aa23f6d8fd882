extension Catalogue {
  /// What every family says, in Chinese.
  static let shared: Catalogue = [:]
}
