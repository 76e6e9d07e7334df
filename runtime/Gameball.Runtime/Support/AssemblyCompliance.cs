using System;

// A consumer's assembly may be CLS-compliant, and then the types of this assembly in its public members must be compliant, too.
[assembly: CLSCompliant(true)]
