//! Staffing analysis through the acts: what an organisation bureau would sign must be right to the digit, the same on
//! every screen, and open to its facts. Golden figures are those of the handbook, sections 3.11 and 6.

mod analysis_assignment;
mod analysis_imports;
mod analysis_projection;
mod analysis_roles;
mod analysis_services;
mod analysis_vacancies;
mod analysis_workload;
