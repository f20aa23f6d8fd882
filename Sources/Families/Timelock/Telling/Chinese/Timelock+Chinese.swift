package import Telling

extension Timelock {
  /// What only the texts of this family say, in Chinese.
  package static var chinese: Catalogue { [:] }
}
