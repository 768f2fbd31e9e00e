/// Marks the module until its first declaration arrives.
enum Placeholder {}
