import Foundation

/// Explorations that take long without optimisation, and are made where somebody asks for them.
enum Campaign {
  /// Whether `PAYCHAN_CAMPAIGN` is set: run them with `swift test -c release -Xswiftc -enable-testing`.
  static let isOn = ProcessInfo.processInfo.environment["PAYCHAN_CAMPAIGN"] != nil
}
